// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.definition.Additivity;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.Direction;
import org.eltwarehouse.contract.definition.Label;
import org.eltwarehouse.contract.definition.Measure;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.SafeName;
import org.eltwarehouse.profile.words.Tag;
import org.eltwarehouse.profile.words.Word;

/**
 * What is counted as one deal of a fact: the documents that its rows belong to, such as orders, or its rows.
 *
 * @param name that the measure ends with
 * @param column that the formula reads, or null where rows count
 */
record Counted(String name, Label label, Label one, String description, String formula, String column) {
    private static final String RECORDS = "records";

    /** What is counted in a fact. Its rows count where each is a document of its own. */
    static Counted of(BuiltFact fact) {
        List<String> key = fact.table().key();
        if (key.size() > 1) {
            Optional<Counted> numbered = key.stream()
                    .flatMap(name -> document(name).map(word -> numbered(word, name)).stream())
                    .findFirst();
            if (numbered.isPresent()) {
                return numbered.get();
            }
        } else if (document(key.get(0)).isPresent()) {
            return rows(fact, stem(fact).or(() -> document(key.get(0))));
        }
        return fact.members().stream()
                .flatMap(member -> Star.entity(member.proposed())
                        .filter(word -> word.tag() == Tag.DOCUMENT)
                        .map(word -> known(word, member.key()))
                        .stream())
                .findFirst()
                .or(() -> referred(fact))
                .orElseGet(() -> rows(fact, stem(fact)));
    }

    /** The document that a fact is called after. */
    private static Optional<Word> stem(BuiltFact fact) {
        return document(Phrases.stem(fact.table().table().name()));
    }

    /** A further column that names documents, such as the order of a line. */
    private static Optional<Counted> referred(BuiltFact fact) {
        return fact.table().columns().stream()
                .filter(column -> !fact.table().key().contains(column.name()))
                .filter(column ->
                        column.type().equals("string") || column.type().equals("bigint"))
                .map(Column::name)
                .filter(name -> NameWords.of(name).has(Tag.ID))
                .flatMap(name -> document(name).map(word -> numbered(word, name)).stream())
                .findFirst();
    }

    /** The document that a name stands for, where it is not about the lines of one. */
    private static Optional<Word> document(String name) {
        NameWords words = NameWords.of(name);
        return words.has(Tag.LINE) ? Optional.empty() : words.entity().filter(word -> word.tag() == Tag.DOCUMENT);
    }

    private static Counted numbered(Word word, String column) {
        return of(word, "count(distinct " + SqlText.name(column) + ")", column, "");
    }

    private static Counted known(Word word, String key) {
        return of(word, distinctKnown(key), key, "; the unknown one is none");
    }

    private static Counted of(Word word, String formula, String column, String more) {
        String several = Labels.plural(word.meaning());
        return new Counted(
                SafeName.of(several, RECORDS),
                Labels.several(word),
                Labels.one(word),
                "Distinct " + several + more,
                formula,
                column);
    }

    private static Counted rows(BuiltFact fact, Optional<Word> document) {
        return new Counted(
                RECORDS,
                document.map(Labels::several).orElse(new Label("Records", "Datensätze")),
                document.map(Labels::one).orElse(new Label("Record", "Datensatz")),
                "Rows of " + fact.table().table(),
                "count(*)",
                null);
    }

    /** Counts members of a dimension by their surrogate key; the unknown member is nobody. */
    static String distinctKnown(String key) {
        String name = SqlText.name(key);
        return "count(distinct case when " + name + " <> -1 then " + name + " end)";
    }

    Measure measure(String measureName, Direction direction) {
        return new Measure(
                measureName,
                label,
                description,
                formula,
                "bigint",
                Measure.COUNT,
                direction,
                column == null ? Additivity.ADDITIVE : Additivity.NON_ADDITIVE);
    }
}
