// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.Pseudonyms;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.DefinitionText;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.TableOrder;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.definition.reader.DefinitionReader;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;
import org.eltwarehouse.drafts.draft.ProposedColumn.Letters;
import org.eltwarehouse.drafts.draft.ProposedTable;
import org.eltwarehouse.drafts.draft.ProposedTable.Keep;
import org.eltwarehouse.gate.EmptyInputs;
import org.eltwarehouse.gate.Gate;
import org.eltwarehouse.gate.functions.Functions;
import org.eltwarehouse.sparkkit.SparkExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is proposed: what is built passes the gate, and what is not built is named. */
@Tag("slow")
@ExtendWith(SparkExtension.class)
class RandomProposalsTest {
    private static final int PROPOSALS = 300;
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

    @Test
    void everyDefinitionPassesTheGateOrIsRefusedByName(SparkSession spark) {
        Functions.register(spark, Pseudonyms.withKey("pseudonyms of a test mean nothing"));
        int definitions = 0;
        int refused = 0;
        int versions = 0;
        int totals = 0;
        int distances = 0;
        int models = 0;
        for (long seed = 0; seed < PROPOSALS; seed++) {
            RandomProposal random = new RandomProposal(seed);
            Proposal proposal = random.next();
            Built built = new RuleBuilder().attempt(proposal, random.sources());
            List<TableDefinition> tables = tables(built.warehouse());
            for (TableDefinition table : tables) {
                judge(spark, built.warehouse(), table, "seed " + seed);
                assertThat(reread(table))
                        .as("seed " + seed + " " + table.table())
                        .isEqualTo(table);
            }
            models += rereadModels(built.warehouse(), "seed " + seed);
            assertThat(new Gate(spark, TODAY, built.warehouse().functions()).functions())
                    .as("seed " + seed)
                    .filteredOn(verdict -> !verdict.accepted())
                    .isEmpty();
            TableOrder.of(built.warehouse().layer(Layer.GOLD));
            requireNamed(proposal, built);
            assertThat(built).isEqualTo(new RuleBuilder().attempt(proposal, random.sources()));
            definitions += tables.size();
            versions += holding(tables, "range between interval 1 day following");
            distances += holding(tables, "always so far apart");
            totals += holding(tables, "The source has no such amount");
            refused += (int) built.problems().stream().filter(Problem::refused).count();
        }
        // A law over nothing proves nothing.
        assertThat(definitions).isGreaterThan(600);
        assertThat(refused).isBetween(50, definitions);
        assertThat(versions).isGreaterThan(5);
        assertThat(totals).isGreaterThan(5);
        assertThat(distances).isGreaterThan(5);
        assertThat(models).isGreaterThan(50);
    }

    private static int holding(List<TableDefinition> tables, String text) {
        return (int) tables.stream().filter(table -> table.sql().contains(text)).count();
    }

    private static TableDefinition reread(TableDefinition table) {
        return DefinitionReader.table(DefinitionText.yaml(table), "a definition")
                .withSql(table.sql());
    }

    private static int rereadModels(Warehouse warehouse, String where) {
        for (ModelDefinition model : warehouse.models()) {
            assertThat(DefinitionReader.model(
                            DefinitionText.yaml(model), "a model", warehouse.layer(Layer.GOLD), List.of()))
                    .as(where)
                    .isEqualTo(model);
        }
        return warehouse.models().size();
    }

    private static void requireNamed(Proposal proposal, Built built) {
        List<String> refused = built.problems().stream()
                .filter(Problem::refused)
                .map(Problem::table)
                .toList();
        List<String> held = tables(built.warehouse()).stream()
                .map(table -> table.table().toString())
                .toList();
        Stream.of(
                        proposal.tables().stream().map(table -> "silver." + table.source()),
                        proposal.dimensions().stream().map(table -> "gold." + table.name()),
                        proposal.facts().stream().map(table -> "gold." + table.name()))
                .flatMap(names -> names)
                .forEach(name -> assertThat(held.contains(name) || refused.contains(name))
                        .as(name)
                        .isTrue());
    }

    /** Every word that Spark knows, as the name of a table and of all kinds of columns. */
    @Test
    void everyWordOfTheLanguageMayBeAName(SparkSession spark) {
        List<String> keywords = new NastyWords(new Random(1)).keywords();
        assertThat(keywords).hasSizeGreaterThan(350);
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < keywords.size(); i++) {
            // The table takes the name as well as its first columns.
            List<String> names = new ArrayList<>(List.of(keywords.get(i)));
            for (int j = 1; j < 7; j++) {
                names.add(keywords.get((i + 57 * j) % keywords.size()));
            }
            Built built = new RuleBuilder().attempt(wordy(names), sources(names));
            // A word is a table once, but a column of seven tables: few silver tables see them all.
            boolean all = i % 7 == 0;
            List<TableDefinition> tables = tables(built.warehouse()).stream()
                    .filter(table -> all || table.table().name().matches("(dim|fact)_.*"))
                    .toList();
            for (TableDefinition table : tables) {
                try {
                    judge(spark, built.warehouse(), table, "names " + names);
                } catch (AssertionError e) {
                    broken.add(e.getMessage());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static List<SourceContract> sources(List<String> names) {
        return List.of(new SourceContract(
                new TableName("bronze", names.get(0)),
                "s/f.csv",
                "A record.",
                null,
                null,
                null,
                null,
                null,
                null,
                names.stream()
                        .map(name -> new Column(name, null, PrivacyClass.NONE, "A column"))
                        .toList()));
    }

    private static Proposal wordy(List<String> names) {
        List<ProposedColumn> columns = new ArrayList<>();
        Kind[] kinds = {Kind.KEY, Kind.DATE, Kind.DECIMAL, Kind.INTEGER, Kind.TEXT, Kind.BOOLEAN};
        for (int i = 0; i < names.size(); i++) {
            columns.add(new ProposedColumn(
                    names.get(i),
                    names.get(i),
                    kinds[i % kinds.length],
                    2,
                    List.of("yyyy-MM-dd", "dd.MM.yyyy"),
                    false,
                    Letters.UPPER,
                    List.of(),
                    List.of(),
                    false,
                    List.of("n/a"),
                    null,
                    null,
                    false,
                    false,
                    PrivacyClass.NONE,
                    "A column"));
        }
        ProposedTable table = new ProposedTable(
                names.get(0), "One row.", columns, List.of(names.get(0), "line"), Keep.ALL, null, "line", List.of());
        return new Proposal(
                List.of(table),
                List.of(),
                List.of(new org.eltwarehouse.drafts.draft.ProposedDimension(
                        "dim_" + names.get(0),
                        "A member.",
                        names.get(0),
                        List.of(names.get(0)),
                        "member_key",
                        names,
                        List.of())),
                List.of(new org.eltwarehouse.drafts.draft.ProposedFact(
                        "fact_" + names.get(0),
                        "An event.",
                        names.get(0),
                        List.of(new org.eltwarehouse.drafts.draft.ProposedFact.Reference(
                                names.get(0), "dim_" + names.get(0))),
                        names,
                        names,
                        names.get(1))),
                List.of());
    }

    private static void judge(SparkSession spark, Warehouse warehouse, TableDefinition table, String where) {
        try {
            new Gate(spark, TODAY).judge(table, new EmptyInputs(spark, warehouse).of(table));
        } catch (WarehouseException e) {
            throw new AssertionError(where + ": " + e.getMessage() + "\n" + table.sql(), e);
        }
    }

    private static List<TableDefinition> tables(Warehouse warehouse) {
        return warehouse.allTables();
    }
}
