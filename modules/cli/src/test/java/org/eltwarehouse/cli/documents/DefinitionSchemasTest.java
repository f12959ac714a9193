// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eltwarehouse.cases.CaseForm;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.definition.reader.DefinitionType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each type of definition has a published JSON Schema for editors, and every shipped definition validates. */
class DefinitionSchemasTest {
    private static final Path SCHEMAS = Path.of("../../docs/schemas");
    private static final Path WAREHOUSE = Path.of("../warehouse");
    private static final YAMLMapper YAML = new YAMLMapper();

    @TestFactory
    Stream<DynamicTest> thePublishedSchemaIsTheDescription() {
        return Stream.concat(DefinitionType.all().stream(), Stream.of(CaseForm.TYPE))
                .map(type -> DynamicTest.dynamicTest(type.name(), () -> {
                    Path file = file(type.name());
                    String generated = Documents.json(type.schema());
                    if (Boolean.getBoolean("golden.update")) {
                        Files.writeString(file, generated);
                    }
                    assertThat(Files.readString(file))
                            .as("rewrite it with -Dgolden.update=true")
                            .isEqualTo(generated);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyShippedDefinitionValidates() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String folder : List.of("bronze", "silver", "gold", "features", "functions", "seeds", "model")) {
            for (Path file : definitions(folder)) {
                tests.add(DynamicTest.dynamicTest(
                        folder + "/" + file.getFileName(),
                        () -> assertThat(schema(folder).validate(YAML.readTree(file.toFile())))
                                .isEmpty()));
            }
        }
        JsonSchema ofCases = schema("case");
        for (Path file : cases()) {
            tests.add(DynamicTest.dynamicTest(
                    WAREHOUSE.relativize(file).toString(),
                    () -> assertThat(ofCases.validate(YAML.readTree(file.toFile())))
                            .isEmpty()));
        }
        assertThat(tests).hasSizeGreaterThan(100);
        return tests.stream();
    }

    @Test
    void aSpoiltDefinitionDoesNotValidate() throws IOException {
        String sound = Files.readString(WAREHOUSE.resolve("silver/cst_info.yaml"));
        for (String spoilt : List.of(
                sound.replace("grain:", "grian:"),
                sound.replace("type: bigint", "type: long"),
                sound.replace("privacy: quasi", "privacy: pii"),
                sound.replace("{not_null: customer_id}", "{notnull: customer_id}"),
                sound.replace("{not_null: customer_id}", "{not_null: customer_id, unique: [customer_id]}"),
                sound.replace("{not_null: customer_id}", "{severity: fail}"),
                sound.replace("severity: warn", "severity: warning"),
                sound.replace("key: [customer_id]", "key: customer_id"))) {
            assertThat(spoilt).isNotEqualTo(sound);
            JsonNode document = YAML.readTree(spoilt);
            assertThat(schema("silver").validate(document)).as(spoilt).isNotEmpty();
        }
    }

    private static List<Path> definitions(String folder) throws IOException {
        try (Stream<Path> files = Files.list(WAREHOUSE.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(WAREHOUSE)) {
            return files.filter(file -> file.toString().matches(".*/cases/[^/]+/[^/]+[.]yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonSchema schema(String folder) throws IOException {
        String type = Map.of(
                        "bronze", "source", "functions", "function", "seeds", "seed", "model", "model", "case", "case")
                .getOrDefault(folder, "table");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(Files.readString(file(type)));
    }

    private static Path file(String type) {
        return SCHEMAS.resolve(type + ".schema.json");
    }
}
