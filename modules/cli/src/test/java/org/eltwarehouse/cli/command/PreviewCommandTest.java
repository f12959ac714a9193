// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.cli.authoring.Preview;
import org.eltwarehouse.cli.fixture.ChangedRun;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.TableRecord;
import org.junit.jupiter.api.Test;

/** A look at what a definition makes: the figures of a run, no person, and no trace in the run. */
class PreviewCommandTest extends FinishedRun {
    @Test
    void theRowsAreThoseThatARunMakesAndWhatTellsOfAPersonIsMasked() {
        ChangedRun finished = copy();
        Map<String, byte[]> before = finished.whole().files("");
        TableRecord made = finished.whole().table(Step.SILVER, "silver.cst_info");

        RunResult said = preview(finished, "cst_info", "--limit", "3");

        assertThat(said.err()).isEmpty();
        assertThat(said.exitCode()).isZero();
        assertThat(said.out().lines().limit(4)).hasSize(4);
        assertThat(said.out())
                .containsPattern("(?m)^customer_id +customer_number +first_name ")
                .containsPattern("(?m)^\\*\\*\\* +\\*\\*\\* +\\*\\*\\* ")
                .contains("silver.cst_info over run base: 3 of " + made.rows() + " rows shown; more with --limit\n")
                .contains("read " + made.ledger().read() + " = written "
                        + made.ledger().written() + " + quarantined "
                        + made.ledger().quarantined());
        Preview preview = json(preview(finished, "cst_info", "--json"), Preview.class);
        assertThat(preview.ledger()).isEqualTo(made.ledger());
        assertThat(preview.notes()).isEmpty();
        assertThat(finished.whole().files("")).containsExactlyInAnyOrderEntriesOf(before);
    }

    @Test
    void aChangedQueryIsShownOverWhatTheRunHoldsOfItsInputs() {
        ChangedRun finished = copy();
        finished.definition(
                "gold/agg_exec_kpis.sql", text -> text.replace("quantity() as quantity", "2 * quantity() as quantity"));
        finished.definition("gold/wide_sales_enriched.yaml", text -> text.replaceFirst("grain: ", "grain: Now "));

        Preview preview = json(preview(finished, "gold.agg_exec_kpis", "--json"), Preview.class);

        assertThat(preview.broken()).contains("adds_up(quantity = quantity()) (fail)");
        assertThat(preview.notes())
                .containsExactly("gold.wide_sales_enriched has changed since run base; read as that run holds it");
        assertThat(preview.rows()).isNotEmpty();
    }

    @Test
    void aRunThatCannotServeIsAUsageError() throws IOException {
        ChangedRun finished = copy();
        Path run = finished.artifacts().resolve("runs/base");
        refused(
                preview(finished, "fact_sale"),
                "Cannot select 'fact_sale': there is no such table, function, measure or layer; did you mean fact_sales?");
        refused(preview(finished, "../../etc"), "Cannot select '../../etc': ");
        refused(preview(finished, "gold"), "Cannot select 'gold': it names ");
        refused(preview(finished, "fact_sales", "--limit", "0"), "Cannot use --limit 0: ");
        refused(preview(finished, "fact_sales", "--limit", "1001"), "Cannot use --limit 1001: ");
        refused(
                preview(finished, "fact_sales", "--run", "none"),
                "Cannot preview gold.fact_sales: there is no run none in ");
        refused(preview(finished, "fact_sales", "--run", "../base"), "Cannot use run id '../base': ");
        Files.delete(run.resolve("silver/data/sales_details.csv"));
        refused(
                preview(finished, "fact_sales"),
                "Cannot preview gold.fact_sales: the file of silver.sales_details is missing from run base; ");
        Path record = run.resolve("silver/_meta/silver_metadata.yaml");
        String sound = Files.readString(record);
        Files.writeString(
                record, sound.replace("silver/data/sales_details.csv", "../../../raw/source_crm/cst_info.csv"));
        refused(
                preview(finished, "fact_sales"),
                "Cannot preview gold.fact_sales: the file of silver.sales_details is missing from run base; ");
        Files.writeString(record, "{");
        refused(
                preview(finished, "fact_sales"),
                "Cannot preview gold.fact_sales: a commit record of run base cannot be read; ");
        Files.delete(record);
        refused(
                preview(finished, "fact_sales"),
                "Cannot preview gold.fact_sales: run base does not hold silver.sales_details; ");
        finished.definition(
                "silver/loc_a101.sql",
                text -> text.replace("from bronze.loc_a101", ", rand() as r from bronze.loc_a101"));
        refused(preview(finished, "loc_a101"), "Cannot accept the definition of silver.loc_a101: GATE-");
    }

    private static void refused(RunResult said, String message) {
        assertThat(said.err()).startsWith(message).contains("; ").hasLineCount(1);
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
    }

    private static RunResult preview(ChangedRun finished, String... arguments) {
        List<String> command = new ArrayList<>(List.of("preview"));
        command.addAll(List.of(arguments));
        command.addAll(
                List.of("--warehouse", finished.home().resolve("warehouse").toString()));
        return finished.tool(command.toArray(String[]::new));
    }
}
