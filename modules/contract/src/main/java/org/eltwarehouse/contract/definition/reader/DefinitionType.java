// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.definition.FunctionDefinition;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.SeedDefinition;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.form.FieldsForm;

/**
 * A type of document that people write.
 *
 * @param name of its schema
 * @param title one sentence
 * @param record what a document becomes
 */
public record DefinitionType<T>(String name, String title, FieldsForm form, Class<T> record) {
    public static final DefinitionType<SourceContract> SOURCE = new DefinitionType<>(
            "source",
            "What one exported CSV file promises: bronze/<name>.yaml.",
            SourceForm.FORM,
            SourceContract.class);
    public static final DefinitionType<TableDefinition> TABLE = new DefinitionType<>(
            "table",
            "The contract of a table, beside its query <name>.sql: silver, gold or features/<name>.yaml.",
            TableForm.FORM,
            TableDefinition.class);

    public static final DefinitionType<FunctionDefinition> FUNCTION = new DefinitionType<>(
            "function",
            "The contract of a function, beside its expression <name>.sql: functions/<name>.yaml.",
            FunctionForm.FORM,
            FunctionDefinition.class);

    public static final DefinitionType<SeedDefinition> SEED = new DefinitionType<>(
            "seed",
            "The contract of a lookup table, beside its values <name>.csv: seeds/<name>.yaml.",
            SeedForm.FORM,
            SeedDefinition.class);

    public static final DefinitionType<ModelDefinition> MODEL = new DefinitionType<>(
            "model",
            "What the figures of a part of the business are: model/<name>.yaml.",
            ModelForm.FORM,
            ModelDefinition.class);

    /** All that there are. */
    public static List<DefinitionType<?>> all() {
        return List.of(SOURCE, TABLE, FUNCTION, SEED, MODEL);
    }

    /** The type's JSON Schema, which editors use while somebody writes. */
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", name);
        schema.put("description", title);
        schema.putAll(form.schema());
        return schema;
    }
}
