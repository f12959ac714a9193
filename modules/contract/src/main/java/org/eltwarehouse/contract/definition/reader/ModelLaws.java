// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.QueryText;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.form.FieldLaw;
import org.eltwarehouse.contract.form.Reading;
import org.eltwarehouse.contract.written.NearWord;
import org.eltwarehouse.contract.written.Quoted;
import org.eltwarehouse.contract.written.Written;
import org.eltwarehouse.contract.written.WrittenFields;
import org.eltwarehouse.contract.written.WrittenText;

/**
 * What must be true of a model beside the tables and the other models of its warehouse.
 *
 * @param gold the tables that it may measure
 */
record ModelLaws(List<TableDefinition> gold, List<ModelDefinition> models) implements FieldLaw {
    @Override
    public void check(WrittenFields model, Reading reading) {
        Optional<WrittenText> name = model.text("fact");
        Optional<TableDefinition> fact = name.flatMap(text -> gold.stream()
                .filter(table -> table.table().toString().equals(text.text()))
                .findFirst());
        if (fact.isEmpty()) {
            name.ifPresent(text -> reading.mistake(
                    text.at(),
                    "no definition makes " + Quoted.text(text.text()),
                    near(
                                    text.text(),
                                    gold.stream()
                                            .map(table -> table.table().toString())
                                            .toList())
                            .orElse("name a table of gold, or define it first")));
            return;
        }
        TableDefinition measured = fact.get();
        if (measured.isProtected()) {
            reading.mistake(
                    name.orElseThrow().at(),
                    measured.table() + " is protected, so its figures may not be told",
                    "name a table without personal columns");
        }
        model.text("date")
                .ifPresent(date -> column(date, measured, reading, found -> {
                    if (!found.type().equals("date")) {
                        reading.mistake(
                                date.at(),
                                Quoted.text(date.text()) + " is a " + found.type() + " in " + measured.table(),
                                "name a column of type date");
                    }
                }));
        each(model, "dimensions", dimension -> dimension(dimension, measured, reading));
        List<String> own = new ArrayList<>();
        each(model, "measures", measure -> measure.text("name").ifPresent(text -> own.add(text.text())));
        each(
                model,
                "measures",
                measure ->
                        measure.text("formula").ifPresent(formula -> measuresOneFact(formula, measured, own, reading)));
    }

    private static void each(WrittenFields model, String list, Consumer<WrittenFields> law) {
        for (Written item : model.items(list)) {
            if (item instanceof WrittenFields fields) {
                law.accept(fields);
            }
        }
    }

    private static void column(WrittenText name, TableDefinition fact, Reading reading, Consumer<Column> law) {
        Optional<Column> found = fact.columns().stream()
                .filter(column -> column.name().equals(name.text()))
                .findFirst();
        if (found.isPresent()) {
            law.accept(found.get());
            return;
        }
        List<String> names = fact.columns().stream().map(Column::name).toList();
        reading.mistake(
                name.at(),
                fact.table() + " has no column " + Quoted.text(name.text()),
                near(name.text(), names).orElse("its columns are " + Quoted.words(names)));
    }

    private static Optional<String> near(String written, List<String> words) {
        return NearWord.of(written, words).map(word -> "did you mean " + Quoted.text(word) + "?");
    }

    private static void dimension(WrittenFields dimension, TableDefinition fact, Reading reading) {
        Optional<WrittenText> name = dimension.text("column");
        if (name.isEmpty()) {
            return;
        }
        WrittenText text = name.get();
        column(text, fact, reading, column -> {
            boolean personal = dimension
                    .text("personal")
                    .filter(flag -> flag.text().equalsIgnoreCase("true"))
                    .isPresent();
            boolean quasi = column.privacy() == PrivacyClass.QUASI;
            if (!quasi && column.privacy() != PrivacyClass.NONE) {
                reading.mistake(
                        text.at(),
                        "a dimension cannot be " + Quoted.text(text.text()) + ", which is " + column.privacy() + " in "
                                + fact.table(),
                        "name a column whose privacy is none or quasi");
            } else if (quasi != personal) {
                reading.mistake(
                        text.at(),
                        Quoted.text(text.text()) + " is " + column.privacy() + " in " + fact.table()
                                + ", but the dimension says personal: " + personal,
                        "write personal: " + quasi);
            }
        });
    }

    /** A formula calls measures of its own model only: those of another are over other rows. */
    private void measuresOneFact(WrittenText formula, TableDefinition fact, List<String> own, Reading reading) {
        List<String> tokens = QueryText.tokens(formula.text());
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String called = tokens.get(i).replace("`", "");
            if (!tokens.get(i + 1).equals("(") || own.contains(called)) {
                continue;
            }
            models.stream()
                    .filter(other -> other.measure(called).isPresent())
                    .findFirst()
                    .ifPresent(other -> reading.mistake(
                            formula.at(),
                            "calls " + called + "(), which the model " + other.model() + " measures over "
                                    + other.fact() + ", not over " + fact.table(),
                            "keep to measures of one fact, or join the facts in a table first"));
        }
    }
}
