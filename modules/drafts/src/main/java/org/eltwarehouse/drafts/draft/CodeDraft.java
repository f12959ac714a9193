// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.drafts.draft.ProposedColumn.CodeMeaning;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.words.Lexicon;
import org.eltwarehouse.profile.words.NameWords;

/** What the spellings of codes mean. */
final class CodeDraft {
    private CodeDraft() {}

    /** All meanings of a lexicon with all their spellings, also those that the data does not show yet. */
    static List<CodeMeaning> of(String lexicon) {
        return meanings(Lexicon.named(lexicon).meanings());
    }

    /** True and false in all words for them. */
    static List<CodeMeaning> truth() {
        return meanings(Lexicon.truth());
    }

    private static List<CodeMeaning> meanings(Map<String, List<String>> spellings) {
        return spellings.entrySet().stream()
                .map(meaning -> new CodeMeaning(meaning.getKey(), meaning.getValue()))
                .toList();
    }

    /** The one currency that all of a column is in: it is known, though it is spelled in one way only. */
    static List<CodeMeaning> oneCurrency(ColumnProfile column) {
        List<String> codes = column.codes().stream()
                .map(code -> code.value().toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        return column.codesComplete()
                        && codes.size() == 1
                        && codes.get(0).matches(ModelDefinition.CURRENCY)
                        && NameWords.of(column.name()).means("currency")
                ? List.of(new CodeMeaning(codes.get(0), List.of(codes.get(0).toLowerCase(Locale.ROOT))))
                : List.of();
    }

    /** Codes that are spelled in several cases, under their commonest spelling. */
    static List<CodeMeaning> spelledInCases(ColumnProfile column) {
        Map<String, List<String>> spellings = new LinkedHashMap<>();
        column.codes()
                .forEach(code -> spellings
                        .computeIfAbsent(code.value().toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                        .add(code.value()));
        return spellings.entrySet().stream()
                .filter(code -> code.getValue().size() > 1)
                .map(code -> new CodeMeaning(code.getValue().get(0), List.of(code.getKey())))
                .toList();
    }
}
