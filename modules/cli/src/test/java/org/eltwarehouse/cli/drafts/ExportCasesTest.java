// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.eltwarehouse.cli.fixture.CsvTable;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.CheckResult;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small exports with one fault each, and what must come of them; the truth stands in {@code exports/EXPECTED.md}. */
@Tag("slow")
class ExportCasesTest {
    @TempDir
    private Path home;

    @Test
    void anOwnNumberThatIsExactBeatsAReferenceThatIsNearlyUnique() {
        RunResult run = clean("01_exact_id_beats_reference");
        TableRecord lines = run.table(Step.SILVER, "silver.order_lines");
        assertThat(lines.key()).containsExactly("order_line_id");
        assertThat(lines.rows()).isEqualTo(50);
        BigDecimal truth = CsvTable.of(place("01_exact_id_beats_reference").resolve("order_lines.csv")).stream()
                .map(row -> new BigDecimal(row.get("unit_price")).multiply(new BigDecimal(row.get("quantity"))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum(run, "silver.order_lines", "amount")).isEqualByComparingTo(truth);
    }

    @Test
    void aPayeeThatIsUniqueByAccidentIsNoKey() {
        ExportFolder folder = folder("03_key_by_accident_breaks_next_night");
        assertThat(folder.draft().exitCode()).isZero();
        RunResult first = folder.approved().run("first").completed();
        assertThat(rows(first, "silver.transfers")).hasSize(12);
        RunResult second = folder.night("night2").run("second").completed();
        assertThat(rows(second, "silver.transfers")).hasSize(12);
        assertThat(sum(second, "silver.transfers", "betrag")).isEqualByComparingTo("-2466.00");
        assertThat(sum(second, "gold.fact_transfers", "betrag")).isEqualByComparingTo("-2466.00");
    }

    @Test
    void aCalendarIsKeyedByItsDayHoweverThatIsWritten() {
        RunResult run = clean("04_day_as_key_not_iso");
        assertThat(run.table(Step.SILVER, "silver.calendar").key()).containsExactly("day");
        assertThat(rows(run, "silver.calendar")).hasSize(120);
    }

    @Test
    void momentsWithAShortOffsetAreRead() {
        RunResult run = clean("05_timestamps_with_short_offset");
        assertThat(rows(run, "silver.payments"))
                .hasSize(40)
                .allMatch(row -> row.get("payment_date").startsWith("2024-"))
                .anyMatch(row -> row.get("payment_date").equals("2024-01-24"));
    }

    @Test
    void numbersOfLinesReferToNothing() {
        assertThat(rows(clean("07_line_number_is_no_reference"), "silver.order_details"))
                .hasSize(121);
    }

    @Test
    void aNameThatCannotBeTakenIsToldAndTheOtherFileIsDrafted() {
        ExportFolder folder = folder("08_file_names");
        RunResult drafted = folder.draft();
        assertThat(drafted.err() + drafted.out())
                .contains("K?ufe Januar 2024.csv is not read: its name has characters beyond letters");
        assertThat(rows(folder.approved().run("run").completed(), "silver.fine"))
                .isNotEmpty();
    }

    @Test
    void theLineOfAHeaderBehindAPreambleIsTold() {
        RunResult refused = folder("09_preamble_of_a_bank").draft();
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out() + refused.err()).contains("its header seems to be in line 7");
    }

    @Test
    void aFileWithADayAndAmountsIsAFact() {
        RunResult run = clean("11_one_file_of_events");
        assertThat(rows(run, "gold.fact_till")).hasSize(60);
        assertThat(sum(run, "gold.fact_till", "net")).isEqualByComparingTo("2370.00");
        assertThat(sum(run, "gold.fact_till", "vat")).isEqualByComparingTo("450.30");
        assertThat(sum(run, "gold.agg_till_by_month", "gross")).isEqualByComparingTo("2820.30");
        assertThat(run.record(Step.GOLD).tables())
                .noneMatch(table -> table.table().name().startsWith("dim_"));
    }

    @Test
    void whatOneFormOfDatesLeavesOpenTheOtherTells() {
        RunResult run = clean("13_two_date_forms");
        assertThat(rows(run, "silver.people"))
                .hasSize(120)
                .noneMatch(row -> row.get("birth_date").isEmpty())
                .anyMatch(row -> row.get("person_id").equals("1")
                        && row.get("birth_date").equals("1960-02-07"));
    }

    @Test
    void aDescriptionOfThingsIsNoFreeText() {
        assertThat(rows(clean("15_description_is_the_only_attribute"), "gold.dim_department"))
                .anyMatch(row -> row.get("department_description").equals("Purchasing"));
    }

    @Test
    void aWordForUnknownThatIsACodeIsAValue() {
        List<CSVRecord> countries = rows(clean("16_na_is_a_value"), "silver.countries");
        assertThat(countries).hasSize(12);
        assertThat(countries.stream().filter(row -> row.get("country_code").equals("NA")))
                .hasSize(1);
        assertThat(countries.stream().filter(row -> row.get("continent_code").equals("NA")))
                .hasSize(3);
    }

    @Test
    void everyFileOfAFolderIsReadOrNamed() {
        ExportFolder folder = folder("17_a_real_folder");
        RunResult drafted = folder.draft();
        String told = drafted.out() + drafted.err() + folder.review();
        assertThat(told)
                .contains(
                        "README.txt is not read",
                        "deep/er is not read",
                        "packed.csv.gz is not read",
                        "tabs.tsv is not read")
                .contains("The file behind empty is left out", "The file behind zeros is left out");
        RunResult run = folder.approved().run("run").completed();
        assertThat(sum(run, "silver.orders", "amount")).isEqualByComparingTo("468.00");
        assertThat(rows(run, "silver.upper")).hasSize(20);
        assertThat(rows(run, "silver.header_only")).isEmpty();
    }

    @Test
    void idsKeepTheirCase() {
        List<CSVRecord> charges = rows(clean("21_case_of_ids"), "silver.charges");
        Set<String> ids = charges.stream().map(row -> row.get("id")).collect(Collectors.toSet());
        assertThat(ids).hasSize(60).contains("ch_3aB000Q", "ch_3Ab000Q");
    }

    @Test
    void amountsOfBookkeepersAreRead() {
        RunResult run = clean("22_money_forms");
        assertThat(sum(run, "silver.ledger", "betrag_eur")).isEqualByComparingTo("61787.70");
        assertThat(sum(run, "silver.ledger", "netto")).isEqualByComparingTo("3945.00");
        assertThat(sum(run, "silver.ledger", "sap_betrag")).isEqualByComparingTo("40645.00");
        assertThat(rows(run, "silver.ledger"))
                .anyMatch(row -> row.get("beleg").equals("4000")
                        && row.get("netto").equals("-100.50")
                        && row.get("sap_betrag").equals("-2000.75"));
    }

    @Test
    void aMarkBetweenThousandsIsNoDecimalPoint() {
        RunResult run = clean("23_thousands_without_decimals");
        assertThat(rows(run, "silver.incomes"))
                .anyMatch(row -> new BigDecimal(row.get("annual_income")).compareTo(new BigDecimal(31000)) == 0);
        assertThat(rows(run, "silver.stock"))
                .anyMatch(row -> new BigDecimal(row.get("menge")).compareTo(new BigDecimal(2037)) == 0);
        assertThat(sum(run, "silver.stock", "menge")).isEqualByComparingTo("325710");
    }

    @Test
    void theLineForSpreadsheetsIsNoHeader() {
        RunResult run = clean("24_sep_line");
        assertThat(rows(run, "silver.excel"))
                .hasSize(30)
                .anyMatch(row ->
                        row.get("artikelnr").equals("01001") && row.get("preis").equals("1.90"));
    }

    @Test
    void germanColumnsAboutPersonsArePersonal() {
        TableRecord customers = clean("25_german_personal_columns").table(Step.SILVER, "silver.kunden");
        Set<String> open = customers.columns().stream()
                .filter(column -> column.privacy().compareTo(PrivacyClass.PERSONAL) < 0)
                .map(ColumnRecord::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(open).containsExactly("anrede", "kundennr");
        assertThat(customers.column("kundennr").orElseThrow().privacy()).isEqualTo(PrivacyClass.IDENTIFIER);
        assertThat(customers.column("bemerkung").orElseThrow().privacy()).isEqualTo(PrivacyClass.FREE_TEXT);
    }

    @Test
    void quotedLineBreaksStayInTheirCell() {
        RunResult run = clean("27_quoted_line_breaks");
        assertThat(rows(run, "silver.notes")).hasSize(30);
        assertThat(sum(run, "silver.notes", "cost")).isEqualByComparingTo("472.50");
    }

    @Test
    void whetherDayOrMonthComesFirstIsAskedFirstAndNotChosen() {
        ExportFolder folder = folder("28_day_or_month");
        assertThat(folder.draft().exitCode()).isEqualTo(1);
        assertThat(folder.review())
                .contains(
                        "\n1. visits.visit_date holds dates with day and month both up to 12: which of the two comes first?\n")
                .contains("DRAFT-UNDECIDED");
        RunResult run = folder.approved().run("run").completed();
        assertThat(run.table(Step.SILVER, "silver.visits")
                        .column("visit_date")
                        .orElseThrow()
                        .type())
                .isEqualTo("string");
        assertThat(sum(run, "silver.visits", "fee")).isEqualByComparingTo("1830.00");
    }

    @Test
    void aDimensionReachesWhatItsLookupsReferTo() {
        RunResult run = clean("32_two_hops");
        assertThat(rows(run, "gold.dim_product"))
                .hasSize(121)
                .anyMatch(row -> row.get("product_name").equals("Product 1")
                        && row.get("subcategory_name").equals("Sub 2")
                        && row.get("category_name").equals("Category 3"));
        assertThat(sum(run, "gold.wide_sales", "amount")).isEqualByComparingTo("45150.00");
    }

    @Test
    void moreDecimalsOnALaterNightAreToldByACheck() {
        ExportFolder folder = folder("30_more_digits_next_night");
        assertThat(folder.draft().exitCode()).isZero();
        RunResult run = folder.approved().night("night2").run("second").completed();
        TableRecord fees = run.table(Step.SILVER, "silver.fees");
        assertThat(fees.checks().stream().filter(check -> !check.passed()).map(CheckResult::check))
                .containsExactly("few_repairs(fee_rounded, 0 %)");
        assertThat(run.text("reports/summary_report.md")).contains("few_repairs(fee_rounded, 0 %)");
    }

    @Test
    void aNightWithoutRowsGivesEmptyTables() {
        ExportFolder folder = folder("31_no_rows_tonight");
        assertThat(folder.draft().exitCode()).isZero();
        RunResult run = folder.approved().night("night2").run("second").completed();
        assertThat(rows(run, "silver.orders")).isEmpty();
        assertThat(run.record(Step.BRONZE).notices())
                .anyMatch(notice -> notice.endsWith("has a header but no rows"))
                .anyMatch(notice -> notice.startsWith("The business date is ")
                        && notice.contains("since no source has a row tonight"));
    }

    @Test
    void zerosAtTheEndAreDecimals() {
        ExportFolder folder = folder("35_trailing_zeros_hide_digits");
        assertThat(folder.draft().exitCode()).isZero();
        RunResult run = folder.approved().night("night2").run("second").completed();
        assertThat(sum(run, "silver.tips", "fare")).isEqualByComparingTo("840.00");
        assertThat(run.table(Step.SILVER, "silver.tips").checks()).allMatch(CheckResult::passed);
    }

    /** Further amounts of the kinds above, each column with its sum. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "',' | amount | 12.5 10.25 3 | 25.75 | decimal(18,2)",
                "',' | amount | (12.50) 10.25 (3.00) | -5.25 | decimal(18,2)",
                "';' | betrag | 1.250 12.500 9.999 | 23749 | decimal(18,2)",
                "';' | betrag | 1.250,00 12.500,10 | 13750.10 | decimal(18,2)",
                "';' | gewicht | 1,250 12,500 | 13.750 | decimal(18,3)",
                "',' | rate | 0.1234567 1.5 | 1.6234567 | decimal(18,7)",
                "',' | weight | 1.250 1250.5 | 1251.750 | decimal(18,3)",
                "',' | weight | 12.0 oz;4.5 oz | 16.5 | decimal(18,1)",
                "',' | measured | 4.0 7.0 | 11.0 | decimal(18,1)"
            })
    void aColumnAddsUpToWhatIsWritten(String delimiter, String name, String written, String sum, String type) {
        List<String> values = List.of(written.split(written.contains(" oz") ? ";" : " "));
        String parted = delimiter.strip();
        StringBuilder text = new StringBuilder("row_id" + parted + name + "\n");
        for (int row = 0; row < 20 * values.size(); row++) {
            text.append(7000 + row)
                    .append(parted)
                    .append(values.get(row % values.size()))
                    .append('\n');
        }
        ExportFolder folder = ExportFolder.written("things/things.csv", text.toString(), home);
        assertThat(folder.draft().exitCode()).isZero();
        RunResult run = folder.approved().run("run", "--to", "silver").completed();
        assertThat(sum(run, "silver.things", name))
                .isEqualByComparingTo(new BigDecimal(sum).multiply(new BigDecimal(20)));
        assertThat(run.table(Step.SILVER, "silver.things")
                        .column(name)
                        .orElseThrow()
                        .type())
                .isEqualTo(type);
    }

    /** Rows that contradict each other under a key that was exact are refused together, and equal ones are one. */
    @Test
    void aKeyThatBreaksLaterLosesNothingInSilence() {
        ExportFolder folder = ExportFolder.written("shop/articles.csv", articles(""), home);
        assertThat(folder.draft().exitCode()).isZero();
        RunResult first = folder.approved().run("first").completed();
        assertThat(rows(first, "silver.articles")).hasSize(30);
        ExportFolder later = ExportFolder.written(
                "shop/articles.csv", articles("1001;Nut 1;1,50\n1002;Other;9,99\n"), home.resolve("later"));
        RunResult second =
                new ExportFolder(folder.place(), later.raw()).run("second").completed();
        TableRecord articles = second.table(Step.SILVER, "silver.articles");
        assertThat(articles.ledger().quarantined()).isEqualTo(2);
        assertThat(articles.ledger().deduplicated()).isEqualTo(1);
        assertThat(articles.rejects())
                .anyMatch(reject -> reject.rule().equals("conflicting_duplicate") && reject.rows() == 2);
        assertThat(new HashSet<>(rows(second, "silver.articles").stream()
                        .map(row -> row.get("article_no"))
                        .toList()))
                .hasSize(29)
                .doesNotContain("1002");
    }

    private static String articles(String more) {
        StringBuilder text = new StringBuilder("article_no;title;price\n");
        for (int row = 1; row <= 30; row++) {
            text.append(1000 + row)
                    .append(";Nut ")
                    .append(row)
                    .append(";")
                    .append(row)
                    .append(",50\n");
        }
        return text.append(more).toString();
    }

    /** Drafted without a finding, approved and run. */
    private RunResult clean(String name) {
        ExportFolder folder = folder(name);
        RunResult drafted = folder.draft();
        assertThat(drafted.err()).as(drafted.out()).isEmpty();
        assertThat(drafted.exitCode()).as(drafted.out()).isZero();
        return folder.approved().run("run").completed();
    }

    private ExportFolder folder(String name) {
        return ExportFolder.of(name, home);
    }

    private static Path place(String name) {
        return ExportFolder.CASES.resolve(name);
    }

    private static List<CSVRecord> rows(RunResult run, String table) {
        return ExportFolder.rows(run, table);
    }

    private static BigDecimal sum(RunResult run, String table, String column) {
        return ExportFolder.sum(rows(run, table), column);
    }
}
