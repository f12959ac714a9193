// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.draft.ProposedColumn.CodeMeaning;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;
import org.eltwarehouse.drafts.draft.ProposedColumn.Letters;
import org.eltwarehouse.profile.words.Lexicon;

/**
 * Meanings and their spellings in lower case, each spelling once.
 *
 * @param open whether a value that is not listed stays
 */
record Codes(Kind kind, Map<String, List<String>> spellings, boolean open) {
    private static final Codes TRUTH = new Codes(Kind.BOOLEAN, Lexicon.truth(), false);

    static Codes of(ProposedColumn column, Problems problems) {
        if (column.kind() != Kind.CODE && column.kind() != Kind.BOOLEAN) {
            return new Codes(column.kind(), Map.of(), true);
        }
        Map<String, List<String>> meanings = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        for (CodeMeaning code : column.codes()) {
            String meaning = code.meaning() == null ? "" : code.meaning().strip();
            if (meaning.isEmpty()
                    || !Phrases.isPrintable(meaning)
                    || (column.kind() == Kind.BOOLEAN && !meaning.matches("true|false"))) {
                problems.leaveOut(ProblemCode.VALUE, column.name(), "one of its codes means nothing that it can hold");
                continue;
            }
            List<String> own = meanings.computeIfAbsent(meaning, any -> new ArrayList<>());
            for (String spelling : code.spellings()) {
                String text = spelling.strip().toLowerCase(Locale.ROOT);
                if (!text.isEmpty() && !own.contains(text) && !seen.add(text)) {
                    problems.leaveOut(ProblemCode.CLASH, column.name(), "one spelling stands for two of its codes");
                } else if (!text.isEmpty() && !own.contains(text)) {
                    own.add(text);
                }
            }
        }
        meanings.values().removeIf(List::isEmpty);
        if (column.kind() == Kind.BOOLEAN) {
            return meanings.isEmpty() ? TRUTH : new Codes(Kind.BOOLEAN, meanings, false);
        }
        if (meanings.isEmpty() && !column.openCodes()) {
            problems.leaveOut(ProblemCode.VALUE, column.name(), "it has no codes, so its text stays as it is");
        }
        return new Codes(Kind.CODE, meanings, column.openCodes() || meanings.isEmpty());
    }

    boolean none() {
        return spellings.isEmpty();
    }

    /** Whether only listed spellings are values. */
    boolean closed() {
        return kind == Kind.CODE && !open;
    }

    /** The meaning of a text: in lower case where the list is closed, else as it stands. */
    Sql meaning(Sql text, Letters letters) {
        Sql compared = open ? Sql.call("lower", text) : text;
        List<Sql.Branch> branches = new ArrayList<>();
        spellings.forEach(
                (meaning, own) -> branches.add(new Sql.Branch(is(compared, own), Sql.of(SqlText.literal(meaning)))));
        return new Sql.Case(branches, open ? KeyExpression.lettered(text, letters) : null);
    }

    /** True, false or null. */
    Sql truth(Sql text) {
        List<Sql.Branch> branches = new ArrayList<>();
        spellings.forEach((meaning, own) -> branches.add(new Sql.Branch(is(text, own), Sql.of(meaning))));
        return new Sql.Case(branches, null);
    }

    private static Sql is(Sql text, List<String> spellings) {
        List<String> literals = spellings.stream().map(SqlText::literal).toList();
        return literals.size() == 1
                ? Sql.suffixed(text, " = " + literals.get(0))
                : new Sql.Among(text, false, literals);
    }

    List<String> values() {
        return List.copyOf(spellings.keySet());
    }
}
