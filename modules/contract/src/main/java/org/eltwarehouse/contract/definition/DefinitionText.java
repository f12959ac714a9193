// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.check.CheckKinds;

/**
 * Definitions as the YAML that a person would write: what has its default is left out. Reading the text again gives an
 * equal definition; the query of a table and the expression of a function are no part of it.
 */
public final class DefinitionText {
    private DefinitionText() {}

    public static String yaml(SourceContract contract) {
        return Documents.yaml(fields(contract));
    }

    public static String yaml(TableDefinition definition) {
        return Documents.yaml(fields(definition));
    }

    public static String yaml(FunctionDefinition definition) {
        return Documents.yaml(definition);
    }

    public static String yaml(ModelDefinition definition) {
        return Documents.yaml(definition);
    }

    /** The fields of the text. */
    public static Map<String, Object> fields(SourceContract contract) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("table", contract.table());
        document.put("file", contract.file());
        document.put("grain", contract.grain());
        putUnless(document, "required", contract.required(), true);
        putUnless(document, "charset", contract.charset(), "UTF-8");
        putUnless(document, "delimiter", contract.delimiter(), ",");
        putUnless(document, "business_date", contract.businessDate(), null);
        putUnless(document, "drift", contract.drift(), DriftPolicies.DEFAULT);
        putUnless(document, "codes", contract.codes(), Map.of());
        document.put("columns", contract.columns());
        return document;
    }

    /** The fields of the text. */
    public static Map<String, Object> fields(TableDefinition definition) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("table", definition.table());
        document.put("grain", definition.grain());
        document.put("inputs", definition.inputs());
        document.put("key", definition.key());
        putUnless(document, "optional", definition.optional(), false);
        putUnless(document, "protected", definition.isProtected(), false);
        document.put("columns", definition.columns());
        putUnless(document, "rejects", definition.rejects(), List.of());
        putUnless(document, "deduplicate", definition.deduplicate(), null);
        putUnless(document, "repairs", definition.repairs(), List.of());
        putUnless(
                document,
                "expectations",
                definition.expectations().stream().map(DefinitionText::document).collect(Collectors.toList()),
                List.of());
        return document;
    }

    private static Map<String, Object> document(Expectation expectation) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(CheckKinds.word(expectation.check()), expectation.check().document());
        putUnless(document, "severity", expectation.severity(), Severity.FAIL);
        return document;
    }

    private static void putUnless(Map<String, Object> document, String name, Object value, Object usual) {
        boolean absent =
                value == null || value.equals(usual) || (value instanceof Collection<?> many && many.isEmpty());
        if (!absent) {
            document.put(name, value);
        }
    }
}
