// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eltwarehouse.cli.agents.DraftSummary;
import org.eltwarehouse.cli.agents.PinAudit;
import org.eltwarehouse.cli.agents.PinList;
import org.eltwarehouse.cli.authoring.NewFiles;
import org.eltwarehouse.cli.authoring.Preview;
import org.eltwarehouse.cli.authoring.TestReport;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.cli.fixture.SharedRun;
import org.eltwarehouse.cli.fixture.ShopFixture;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.insight.EdaSummary;
import org.eltwarehouse.contract.insight.RunDiff;
import org.eltwarehouse.contract.insight.RunSummary;
import org.eltwarehouse.contract.insight.SegmentationModel;
import org.eltwarehouse.contract.run.CleanupPlan;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.contract.run.LatestRun;
import org.eltwarehouse.contract.run.NotApplicable;
import org.eltwarehouse.contract.run.RunList;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.RunPlan;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.StepSettings;
import org.eltwarehouse.contract.run.Verification;
import org.eltwarehouse.drafts.loop.FindingCode;
import org.eltwarehouse.drafts.review.DraftFolder;
import org.eltwarehouse.drafts.review.DraftStore;
import org.eltwarehouse.drafts.review.Provenance;
import org.eltwarehouse.drafts.review.Verdicts;
import org.eltwarehouse.pins.Approval;
import org.eltwarehouse.pins.PinIndex;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each document type has a published JSON Schema, made from its record, and every document of a run validates. */
class DocumentSchemasTest {
    private static final Path SCHEMAS = Path.of("../../docs/schemas");
    private static final Map<String, Class<?>> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("run_manifest", RunManifest.class),
            Map.entry("data_policy", DataPolicy.class),
            Map.entry("step_metadata", StepRecord.class),
            Map.entry("eda_summary", EdaSummary.class),
            Map.entry("model_metadata", SegmentationModel.class),
            Map.entry("summary_report", RunSummary.class),
            Map.entry("latest", LatestRun.class),
            Map.entry("run_plan", RunPlan.class),
            Map.entry("run_list", RunList.class),
            Map.entry("run_diff", RunDiff.class),
            Map.entry("verification", Verification.class),
            Map.entry("cleanup_plan", CleanupPlan.class),
            Map.entry("pin_index", PinIndex.class),
            Map.entry("approval", Approval.class),
            Map.entry("draft_provenance", Provenance.class),
            Map.entry("draft_verdicts", Verdicts.class),
            Map.entry("draft_summary", DraftSummary.class),
            Map.entry("pin_list", PinList.class),
            Map.entry("pin_audit", PinAudit.class),
            Map.entry("test_report", TestReport.class),
            Map.entry("preview", Preview.class),
            Map.entry("new_files", NewFiles.class)));
    private static final Map<Class<?>, String> TEXTS = Map.of(
            Sha256.class, "^[0-9a-f]{64}$",
            RunId.class, "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
            TableName.class, "^[a-z][a-z0-9_]{0,62}\\.[a-z][a-z0-9_]{0,62}$",
            FindingCode.class, "^(GATE|TRIAL|QUALITY|DRAFT)-[A-Z]+(-[A-Z]+)*$",
            LocalDate.class, "^\\d{4}-\\d{2}-\\d{2}$",
            Instant.class, "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$");

    @TestFactory
    Stream<DynamicTest> thePublishedSchemaIsTheRecords() {
        return TYPES.entrySet().stream()
                .map(type -> DynamicTest.dynamicTest(type.getKey(), () -> {
                    Path file = SCHEMAS.resolve(type.getKey() + ".schema.json");
                    String generated = Documents.json(schema(type.getValue()));
                    if (Boolean.getBoolean("golden.update")) {
                        Files.createDirectories(SCHEMAS);
                        Files.writeString(file, generated);
                    }
                    assertThat(Files.readString(file))
                            .as("rewrite it with -Dgolden.update=true")
                            .isEqualTo(generated);
                }));
    }

    @Test
    void everyDocumentOfARunValidates() throws IOException {
        Path run = SharedRun.result().folder();
        validate(run.resolve("_meta/run_manifest.json"), "run_manifest");
        validate(run.resolveSibling("latest.json"), "latest");
        validate(run.resolve("_meta/data_policy.json"), "data_policy");
        validate(run.resolve("step1_eda/data/eda_summary.json"), "eda_summary");
        validate(run.resolve("step3_segmentation/_meta/model_metadata.json"), "model_metadata");
        validate(run.resolve("reports/summary_report.json"), "summary_report");
        for (Step step : Step.values()) {
            validate(run.resolve(step.folder()).resolve(step.recordFile()), "step_metadata");
        }
    }

    @Test
    void everyDocumentOfPinsAndDraftsValidates(@TempDir Path temporary) throws IOException {
        ShopFixture shop = ShopFixture.in(temporary);
        String artifacts = shop.artifacts().toString();
        List<String> options = List.of("--artifacts", artifacts, "--json");
        RunResult draft =
                shop.tool("agents", "draft", "--raw", shop.raw().toString(), "--artifacts", artifacts, "--json");
        validate(draft, "draft_summary");
        DraftFolder folder = new DraftStore(Location.of(shop.artifacts())).find(null);
        validate(Path.of(folder.folder().resolve("provenance.json").toString()), "draft_provenance");
        validate(Path.of(folder.folder().resolve("verdicts.json").toString()), "draft_verdicts");
        validate(shop.tool("agents", "approve", folder.id(), "--artifacts", artifacts, "--json"), "pin_list");
        validate(Path.of(shop.pins().folder().resolve("index.json").toString()), "pin_index");
        for (String line : Files.readAllLines(
                Path.of(shop.pins().folder().resolve("approvals.jsonl").toString()))) {
            assertThat(published("approval").validate(new ObjectMapper().readTree(line)))
                    .isEmpty();
        }
        validate(
                shop.tool(Stream.concat(Stream.of("agents", "audit"), options.stream())
                        .toArray(String[]::new)),
                "pin_audit");
    }

    @Test
    void everyDocumentOfWhoeverWritesDefinitionsValidates(@TempDir Path temporary) throws IOException {
        ShopFixture shop = ShopFixture.in(temporary);
        String warehouse = temporary.resolve("warehouse").toString();
        for (Layer layer : Layer.values()) {
            Files.createDirectories(Path.of(warehouse, layer.toString()));
        }
        String file = "source_crm/cst_info.csv";
        List<String> where = List.of("--warehouse", warehouse, "--json");
        for (List<String> command : List.of(
                List.of("new", "source", "cst_info", "--file", file, "--raw", "../../raw"),
                List.of("new", "table", "silver.cst_info"))) {
            validate(shop.tool(Stream.concat(command.stream(), where.stream()).toArray(String[]::new)), "new_files");
        }
        validate(shop.tool("test", "cst_info", "--warehouse", warehouse, "--json"), "test_report");
        String artifacts = SharedRun.result().folder().getParent().getParent().toString();
        validate(
                shop.tool(
                        "preview",
                        "silver.cst_info",
                        "--warehouse",
                        "../warehouse",
                        "--artifacts",
                        artifacts,
                        "--json"),
                "preview");
    }

    private static void validate(RunResult printed, String type) throws IOException {
        assertThat(printed.err()).isEmpty();
        assertThat(published(type).validate(new ObjectMapper().readTree(printed.out())))
                .as(printed.out())
                .isEmpty();
    }

    @Test
    void theSampleOfADifferenceValidates() throws IOException {
        validate(Path.of("../compare/src/test/resources/golden/diff/run_diff.json"), "run_diff");
    }

    @Test
    void aSpoiltDocumentDoesNotValidate() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode manifest = json.readTree(
                SharedRun.result().folder().resolve("_meta/run_manifest.json").toFile());
        for (String spoilt : Stream.of(
                        manifest.toString().replace("\"completed\"", "\"done\""),
                        manifest.toString().replace("\"seed\"", "\"sead\""),
                        manifest.toString().replaceFirst("\"sha256\":\"[0-9a-f]{4}", "\"sha256\":\"zzzz"))
                .toList()) {
            assertThat(spoilt).isNotEqualTo(manifest.toString());
            assertThat(published("run_manifest").validate(json.readTree(spoilt)))
                    .isNotEmpty();
        }
    }

    private static void validate(Path document, String type) throws IOException {
        ObjectMapper mapper = document.toString().endsWith(".json") ? new ObjectMapper() : new YAMLMapper();
        assertThat(published(type).validate(mapper.readTree(document.toFile())))
                .as(document.toString())
                .isEmpty();
    }

    private static JsonSchema published(String type) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(SCHEMAS.resolve(type + ".schema.json")));
    }

    private static JsonNode schema(Class<?> type) {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        builder.forFields()
                .withPropertyNameOverrideResolver(field -> snake(field.getDeclaredName()))
                // What is absent is left out, never null.
                .withNullableCheck(field -> false)
                .withRequiredCheck(field -> field.getType().getErasedType().isPrimitive());
        builder.forTypesInGeneral().withCustomDefinitionProvider((resolved, context) -> {
            Class<?> raw = resolved.getErasedType();
            if (TEXTS.containsKey(raw)) {
                return custom(context.getGeneratorConfig()
                        .createObjectNode()
                        .put("type", "string")
                        .put("pattern", TEXTS.get(raw)));
            } else if (raw == BigDecimal.class) {
                return custom(context.getGeneratorConfig().createObjectNode().put("type", "number"));
            } else if (raw.isEnum()) {
                com.fasterxml.jackson.databind.node.ObjectNode values =
                        context.getGeneratorConfig().createObjectNode().put("type", "string");
                Stream.of(raw.getEnumConstants())
                        .forEach(value -> values.withArray("enum").add(value.toString()));
                return custom(values);
            }
            // Typed in Java, texts by name in the document.
            return raw == StepSettings.class
                    ? new com.github.victools.jsonschema.generator.CustomDefinition(context.createDefinition(
                            context.getTypeContext().resolve(Map.class, String.class, String.class)))
                    : raw == NotApplicable.class
                            ? custom(context.getGeneratorConfig()
                                    .createObjectNode()
                                    .put("type", "string"))
                            : null;
        });
        return new SchemaGenerator(builder.build()).generateSchema(type);
    }

    private static com.github.victools.jsonschema.generator.CustomDefinition custom(
            com.fasterxml.jackson.databind.node.ObjectNode node) {
        return new com.github.victools.jsonschema.generator.CustomDefinition(node);
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void everyPathOfTheArtifactContractIsThere() {
        Set<String> files = SharedRun.result().files("").keySet();
        assertThat(files)
                .contains(
                        "_meta/run_manifest.json",
                        "_meta/data_policy.json",
                        "bronze/data/cst_info.csv",
                        "bronze/reports/bronze_report.md",
                        "bronze/_meta/bronze_metadata.yaml",
                        "silver/data/cst_info.csv",
                        "silver/quarantine/cst_info.csv",
                        "silver/reports/silver_quality_report.md",
                        "silver/reports/elt_report.html",
                        "silver/_meta/silver_metadata.yaml",
                        "gold/data/fact_sales.csv",
                        "gold/reports/gold_marts_report.md",
                        "gold/reports/gold_report.html",
                        "gold/_meta/gold_metadata.yaml",
                        "step1_eda/data/eda_summary.json",
                        "step1_eda/reports/eda_report.md",
                        "step2_feature_engineering/data/customer_features.csv",
                        "step2_feature_engineering/reports/feature_dictionary.md",
                        "step3_segmentation/data/customer_segments.csv",
                        "step3_segmentation/_meta/model_metadata.json",
                        "step3_segmentation/reports/segmentation_report.md",
                        "reports/final_expose.md",
                        "reports/summary_report.md",
                        "reports/summary_report.json");
        for (Step step : Step.values()) {
            assertThat(files).contains("_logs/" + step + ".jsonl", step.folder() + "/" + step.recordFile());
        }
    }
}
