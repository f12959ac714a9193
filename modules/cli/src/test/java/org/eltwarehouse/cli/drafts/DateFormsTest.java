// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eltwarehouse.cli.fixture.CsvTable;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.RuleDrafter;
import org.eltwarehouse.drafts.draft.SourceContracts;
import org.eltwarehouse.profile.statistics.Profile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever form days are drafted in, the run's business date and its silver tables hold the days that were meant. */
class DateFormsTest {
    private static final LocalDate FIRST_ORDER = LocalDate.of(1998, 3, 1);
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1931, 5, 9);
    private static final int ROWS = 80;
    private static final int DAYS_APART = 120;
    private static final long DAYS_BETWEEN_BIRTHS = 303;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"yyyy-MM-dd HH:mm:ss.SSSSSSS", "yyyy-MM-dd HH:mm:ss.SSS", "dd.MM.yy", "M/d/yy H:mm", "dd.MM.yyyy"
            })
    void aDraftIsReadAsItWasMeant(String form) throws IOException {
        RawFixture raw = RawFixture.empty(folder)
                .write("shop/orders.csv", orders(form))
                .write("shop/customers.csv", customers(form));
        SetRun place = new SetRun(raw.folder(), folder);
        Profile profile = place.profile();
        Proposal proposal = new RuleDrafter().draft(profile);
        assertThat(proposal.questions().stream().anyMatch(question -> question.contains("years in two digits")))
                .isEqualTo(!form.contains("yyyy"));

        RunResult run = place.run(proposal, SourceContracts.of(profile), "--to", "silver");

        LocalDate last = order(ROWS - 1);
        assertThat(run.record(Step.BRONZE).businessDate()).isEqualTo(last);
        assertThat(days(run, "orders", "order_date")).isEqualTo(days(DateFormsTest::order));
        assertThat(days(run, "customers", "birth_date")).isEqualTo(days(DateFormsTest::birth));
    }

    private static LocalDate order(int row) {
        return FIRST_ORDER.plusDays((long) row * DAYS_APART);
    }

    private static LocalDate birth(int row) {
        return FIRST_BIRTH.plusDays(DAYS_BETWEEN_BIRTHS * row);
    }

    private static String orders(String form) {
        return rows(
                "order_id,customer_id,order_date,amount",
                row -> (5000 + row) + "," + (100 + row * 7 % ROWS) + "," + text(order(row), form) + "," + row + ".50");
    }

    private static String customers(String form) {
        return rows(
                "customer_id,first_name,birth_date",
                row -> (100 + row) + ",Ada" + (char) ('a' + row % 26) + "," + text(birth(row), form));
    }

    private static String rows(String header, IntFunction<String> row) {
        return IntStream.range(0, ROWS).mapToObj(row).collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    private static String text(LocalDate day, String form) {
        return LocalDateTime.of(day, LocalTime.MIDNIGHT).format(DateTimeFormatter.ofPattern(form, Locale.ROOT));
    }

    private static List<String> days(IntFunction<LocalDate> day) {
        return IntStream.range(0, ROWS).mapToObj(day).map(LocalDate::toString).toList();
    }

    private static List<String> days(RunResult run, String table, String column) {
        return CsvTable.of(run.text("silver/data/" + table + ".csv")).stream()
                .sorted(Comparator.comparing(row -> row.get(table.equals("orders") ? "order_id" : "customer_id")))
                .map(row -> row.get(column))
                .toList();
    }
}
