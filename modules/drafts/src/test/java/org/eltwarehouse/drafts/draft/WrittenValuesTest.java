// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;
import org.eltwarehouse.drafts.draft.ProposedTable.Keep;
import org.eltwarehouse.profile.Profiler;
import org.eltwarehouse.testkit.Exports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is drafted for values as offices and machines write them. */
class WrittenValuesTest {
    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 1, 0, 0, 0);

    @TempDir
    private Path folder;

    @Test
    void aKeyThatNeedsTheTimeOfDayIsNone() {
        ProposedTable readings = draft(
                "s/readings.csv",
                "meter_id,read_at,kwh",
                i -> "M" + (1000 + i % 10) + "," + FIRST.plusHours(i / 10) + ":00+01:00," + i + ".25");
        assertThat(readings.keep()).isEqualTo(Keep.ALL);
        assertThat(column(readings, "read_at").kind()).isEqualTo(Kind.DATE);
    }

    @Test
    void figuresAreNumbersWhateverStandsAroundThem() {
        ProposedTable orders = draft(
                "s/orders.csv",
                "order_no;total;discount;paid;mixed",
                i -> "A-" + i + ";€ 1." + (100 + i) + ",50;" + i % 30 + " %;" + i + ",25" + (i % 9 == 0 ? "-" : "")
                        + ";" + i + (i % 2 == 0 ? " EUR" : " CHF"));
        Map<String, Kind> kinds =
                orders.columns().stream().collect(Collectors.toMap(ProposedColumn::name, ProposedColumn::kind));
        assertThat(kinds)
                .containsEntry("total", Kind.DECIMAL)
                .containsEntry("discount", Kind.DECIMAL)
                .containsEntry("paid", Kind.DECIMAL)
                .containsEntry("mixed", Kind.TEXT);
        assertThat(column(orders, "total").description()).isEqualTo("Amount, in €");
    }

    @Test
    void aPostalCodeIsNoNumber() {
        assertThat(column(draft("s/stores.csv", "store_id,plz", i -> i + "," + (10_000 + i * 7)), "plz")
                        .kind())
                .isEqualTo(Kind.TEXT);
    }

    @Test
    void aDayOfZerosIsNoDay() {
        ProposedTable claims = draft(
                "s/claims.csv",
                "claim_no,settled",
                i -> "C" + i + ","
                        + (i % 3 == 0 ? "0000-00-00" : FIRST.plusDays(i).toLocalDate()));
        assertThat(column(claims, "settled").kind()).isEqualTo(Kind.DATE);
    }

    @Test
    void bronzeDoesNotWatchForNumbersThatItCannotRead() {
        Exports out = new Exports(folder).file("s/orders.csv", "order_no;total", 90, i -> "A-" + i + ";" + i + " EUR");
        assertThat(SourceContracts.of(Profiler.profile(Places.of(out.files())))
                        .get(0)
                        .columns())
                .extracting(Column::type)
                .containsOnly("string");
    }

    @Test
    void wordsForUnknownAreNoNewCodes() {
        Exports out = new Exports(folder)
                .file(
                        "s/parts.csv",
                        "part_no,grade",
                        300,
                        i -> "P" + i + "," + (i % 5 == 0 ? "n/a" : "ABC".charAt(i % 3)));
        assertThat(SourceContracts.of(Profiler.profile(Places.of(out.files())))
                        .get(0)
                        .codes()
                        .get("grade"))
                .contains("A", "B", "C", "n/a");
    }

    @Test
    void percentagesHaveNoSum() {
        Proposal proposal = DraftText.draft(new Exports(folder)
                .file("s/customers.csv", "customer_id", 30, i -> "C" + i)
                .file(
                        "s/orders.csv",
                        "order_no,customer_id,order_date,discount,total",
                        300,
                        i -> "A" + i + ",C" + (1 + i % 30) + ","
                                + FIRST.plusDays(i).toLocalDate() + "," + i % 30 + "%," + i + ".5")
                .files());
        assertThat(proposal.facts().get(0).measures()).containsExactly("total");
    }

    private ProposedTable draft(String file, String header, IntFunction<String> row) {
        return DraftText.draft(new Exports(folder).file(file, header, 300, row).files())
                .tables()
                .get(0);
    }

    private static ProposedColumn column(ProposedTable table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
