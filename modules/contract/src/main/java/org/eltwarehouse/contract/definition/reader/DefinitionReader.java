// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.FunctionDefinition;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.SeedDefinition;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.form.FieldLaw;
import org.eltwarehouse.contract.form.Place;
import org.eltwarehouse.contract.form.Reading;
import org.eltwarehouse.contract.verdict.Position;
import org.eltwarehouse.contract.written.Mistakes;
import org.eltwarehouse.contract.written.Quoted;
import org.eltwarehouse.contract.written.Written;
import org.eltwarehouse.contract.written.WrittenDocument;

/**
 * Reads the YAML of definitions. All mistakes of a document are told in one error of the user's, each with its line, its
 * column and what to do.
 */
public final class DefinitionReader {
    private DefinitionReader() {}

    /** The contract of a table, still without its query. The origin is the file name that an error shows. */
    public static TableDefinition table(String text, String origin) {
        return read(text, DefinitionType.TABLE, origin);
    }

    /** The contract of a file. The origin is the file name that an error shows. */
    public static SourceContract source(String text, String origin) {
        return read(text, DefinitionType.SOURCE, origin);
    }

    /** The contract of a function, still without its expression. The origin is the file name that an error shows. */
    public static FunctionDefinition function(String text, String origin) {
        return read(text, DefinitionType.FUNCTION, origin);
    }

    /** The contract of a seed, still without its rows. The origin is the file name that an error shows. */
    public static SeedDefinition seed(String text, String origin) {
        return read(text, DefinitionType.SEED, origin);
    }

    /** A model by itself. The origin is the file name that an error shows. */
    public static ModelDefinition model(String text, String origin) {
        return read(text, DefinitionType.MODEL, origin);
    }

    /**
     * A model beside what it measures. The origin is the file name that an error shows.
     *
     * @param gold the tables that it may measure
     * @param models the other models
     */
    public static ModelDefinition model(
            String text, String origin, List<TableDefinition> gold, List<ModelDefinition> models) {
        return read(text, DefinitionType.MODEL, new ModelLaws(gold, models), origin);
    }

    /** A document of a type. The origin is the file name that an error shows. */
    public static <T> T read(String text, DefinitionType<T> type, String origin) {
        return read(text, type, (fields, reading) -> {}, origin);
    }

    private static <T> T read(String text, DefinitionType<T> type, FieldLaw law, String origin) {
        Mistakes mistakes = new Mistakes();
        Optional<Written> document = WrittenDocument.read(text, mistakes);
        document.ifPresent(written -> type.form()
                .with(law)
                .check(
                        written,
                        new Place("the document", false, "its keys in lines of their own"),
                        new Reading(written, mistakes)));
        if (!mistakes.isEmpty()) {
            throw mistakes.error(origin);
        }
        try {
            return Documents.fromYaml(text, type.record(), origin);
        } catch (WarehouseException e) {
            mistakes.add(new Position(1, 1), Quoted.bounded(reason(e)), "correct it");
            throw mistakes.error(origin);
        }
    }

    /** What a record says of itself, where its form did not say it before. */
    private static String reason(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof IllegalArgumentException ? root.getMessage() : "it makes no definition";
    }
}
