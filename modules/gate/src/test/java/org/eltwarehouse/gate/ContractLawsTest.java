// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a contract demands of its query: each law with a definition that breaks it, or that just does not. */
@ExtendWith(LocalSpark.class)
class ContractLawsTest {
    private static final String CITY_IS_NONE = "name: city, type: string, privacy: none";
    private static final String CITY_IS_QUASI = "name: city, type: string, privacy: quasi";

    /** A definition, and what its verdict must hold. */
    private record Case(String law, TableDefinition definition, String expected) {}

    private Gate gate;
    private EmptyInputs inputs;

    @BeforeEach
    void open(SparkSession spark) {
        gate = new Gate(spark, LocalDate.of(2025, 12, 31));
        inputs = new EmptyInputs(spark, SmallWarehouse.sound());
    }

    @Test
    void aSoundDefinitionIsHandedOutAsItsRows() {
        Dataset<Row> gold = judge(SmallWarehouse.table(SmallWarehouse.GOLD, SmallWarehouse.GOLD_SQL));
        assertThat(gold.columns()).containsExactly("city", "people");
        assertThat(gold.collectAsList()).isEmpty();
        Dataset<Row> silver = judge(SmallWarehouse.table(SmallWarehouse.SILVER, SmallWarehouse.SILVER_SQL));
        assertThat(silver.columns()).containsExactly("id", "name", "born", "city", Input.ROW, Input.RAW);
    }

    @Test
    void aVariableOfTheEnvironmentStandsAsItIsWritten() {
        Dataset<Row> gold = judge(SmallWarehouse.table(
                SmallWarehouse.GOLD, "select '${env:HOME}' as city, count(*) as people from silver.people"));
        assertThat(gold.collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("${env:HOME}")
                .doesNotContain(System.getenv("HOME"));
    }

    @Test
    void aBrokenDefinitionIsHandedOutAsAnError() {
        TableDefinition broken = SmallWarehouse.table(SmallWarehouse.GOLD, "select rand() from silver.people");
        assertThatThrownBy(() -> judge(broken))
                .isInstanceOf(WarehouseException.class)
                .hasMessage(
                        "Cannot accept the definition of gold.cities: GATE-FUNCTION at 1:8 calls rand; use a function"
                                + " that every run answers in the same way");
    }

    @Test
    void inputsAreWhatIsRead() {
        String two = SmallWarehouse.GOLD.replace("[silver.people]", "[silver.people, gold.people]");
        String key = "expectations:\n  - {foreign_key: {column: city, table: gold.people, references: name}}\n";
        String sum = "expectations:\n  - {reconciles: {column: people, table: gold.people, with: id}}\n";
        String rows = "expectations:\n  - {same_rows: gold.people}\n";
        assertVerdicts(Stream.of(
                gold("an input that is not read", two, "GATE-INPUTS declares [gold.people] but does not read it"),
                gold("an input of a foreign key", two + key, "accepted"),
                gold("an input of a reconciliation", two + sum, "accepted"),
                gold("an input of a row count", two + rows, "accepted"),
                gold(
                        "an expectation on what is no input",
                        SmallWarehouse.GOLD + rows,
                        "GATE-INPUTS has an expectation on [gold.people]"),
                silver("a second input", "[bronze.people]", "[bronze.people, gold.people]", "but does not read it"),
                silver(
                        "a second input for an expectation",
                        "[bronze.people]",
                        "[bronze.people, gold.people]",
                        rows,
                        "GATE-ROWS reads [bronze.people, gold.people]"),
                verdict(
                        "silver made of silver",
                        SmallWarehouse.GOLD.replace("gold.cities", "silver.cities"),
                        "select city, id as people from (select *, 1 as _row, 2 as raw from silver.people)",
                        "GATE-ROWS reads [silver.people]")));
    }

    @Test
    void columnsAreThoseOfTheContract() {
        String gold = SmallWarehouse.GOLD;
        assertVerdicts(Stream.of(
                verdict(
                        "another order",
                        gold,
                        "select count(*) as people, city from silver.people group by city",
                        "GATE-COLUMNS yields another order where the contract says another order"),
                verdict(
                        "a column too many",
                        gold,
                        "select city, count(*) as people, 1 as one from silver.people group by city",
                        "GATE-COLUMNS yields one int where the contract says another order"),
                verdict(
                        "another type",
                        gold,
                        "select city, cast(count(*) as int) as people from silver.people group by city",
                        "GATE-COLUMNS yields people int where the contract says people bigint"),
                verdict(
                        "a silver column that only gold may lack",
                        gold,
                        "select city, count(*) as people, named_struct('a', 1) as raw from silver.people group by city",
                        "GATE-COLUMNS yields raw struct<a:int>"),
                verdict(
                        "money in double",
                        gold.replace("people, type: bigint", "net_sales, type: double"),
                        "select city, cast(count(*) as double) as net_sales from silver.people group by city",
                        "GATE-MONEY keeps net_sales as double"),
                verdict(
                        "money in decimal",
                        gold.replace("people, type: bigint", "net_sales, type: \"decimal(18,2)\""),
                        "select city, cast(count(*) as decimal(18, 2)) as net_sales from silver.people group by city",
                        "accepted"),
                verdict(
                        "a double that is no money",
                        gold.replace("people, type: bigint", "share, type: double"),
                        "select city, cast(count(*) as double) as share from silver.people group by city",
                        "accepted")));
    }

    @Test
    void privacyStaysBelowTheContractAndTheLayer() {
        String gold = SmallWarehouse.GOLD;
        String sql = SmallWarehouse.GOLD_SQL;
        String features = SmallWarehouse.FEATURES.replace("[gold.cities]", "[silver.people]");
        assertVerdicts(Stream.of(
                gold(
                        "a class below what flows",
                        gold.replace(CITY_IS_QUASI, CITY_IS_NONE),
                        "GATE-PRIVACY declares city as none but quasi data flows into it"),
                verdict(
                        "a name as a city",
                        gold,
                        sql.replace("city", "name").replace("select name", "select name as city"),
                        "GATE-PRIVACY declares city as quasi but personal data flows into it"),
                gold("a class above what flows", gold.replace(CITY_IS_QUASI, identifier("city")), "accepted"),
                gold(
                        "a personal column in gold",
                        gold.replace(CITY_IS_QUASI, identifier("city").replace("identifier", "personal")),
                        "GATE-PRIVACY holds city, which is personal"),
                verdict(
                        "personal columns where they are protected",
                        SmallWarehouse.PROTECTED,
                        "select id, name" + " from silver.people",
                        "accepted"),
                verdict(
                        "text without a class where it is protected",
                        SmallWarehouse.PROTECTED.replace("privacy: personal", "privacy: free_text"),
                        SmallWarehouse.PROTECTED_SQL,
                        "accepted"),
                verdict("a group of features", features, "select distinct city from silver.people", "accepted"),
                verdict(
                        "an identifier in features",
                        features.replace(CITY_IS_QUASI, identifier("city")),
                        "select distinct city from silver.people",
                        "GATE-PRIVACY holds city, which is identifier"),
                verdict(
                        "protected features",
                        features.replace(CITY_IS_QUASI, identifier("city")) + "protected: true\n",
                        "select distinct city from silver.people",
                        "GATE-PRIVACY holds city, which is identifier")));
    }

    @Test
    void conditionsAreJudgedLikeQueries() {
        String expectation = "expectations:\n  - {holds: {name: broken, condition: ";
        String born = "holds: {name: born_in_time, condition: born < date '2100-01-01'}";
        assertVerdicts(Stream.of(
                silver("a reject", "id is null", "rand() > 0.5", "GATE-FUNCTION calls rand in the reject missing_id"),
                silver("a repair", "city is null and", "uuid() = '' and", "calls uuid in the repair city_cleared"),
                silver(
                        "an expectation",
                        born,
                        "holds: {name: born_in_time, condition: born < current_date}",
                        "GATE-FUNCTION uses CurrentDate in the expectation born_in_time"),
                silver("an expectation of another kind", born, "not_null: name", "accepted"),
                silver("a condition that is no truth", "id is null", "id + 1", "GATE-ANALYSIS does not fit: "),
                silver(
                        "a column that is not there",
                        "id is null",
                        "nowhere is null",
                        "GATE-ANALYSIS does not fit: there is no column `nowhere`"),
                silver("an order", "length(name)", "rand()", "GATE-FUNCTION calls rand in the order 'rand()'"),
                silver("an order by no column", "length(name)", "nowhere", "GATE-ANALYSIS does not fit: "),
                silver("a condition with a query", "id is null", "exists (select 1)", "GATE-OPERATION holds a query"),
                silver("a condition that does not parse", "id is null", "id is is null", "GATE-PARSE does not parse: "),
                silver("a condition that is hidden", "id is null", "id is \\u200Bnull", "GATE-PARSE"),
                silver("a deep condition", "id is null", "id" + " + 1".repeat(295) + " > 0", "accepted"),
                silver(
                        "a condition too deep",
                        "id is null",
                        "id" + " + 1".repeat(300) + " > 0",
                        "GATE-SIZE is nested deeper than 300 nodes in the reject missing_id"),
                silver("a dear pattern", "id is null", "name rlike '(a+)+b'", "GATE-REGEX"),
                silver("a condition that counts", "id is null", "count(*) over () > 1", "accepted"),
                gold(
                        "an expectation of gold",
                        SmallWarehouse.GOLD + expectation + "people > 0 or rand() > 0}}\n",
                        "GATE-FUNCTION calls rand in the expectation broken"),
                gold("a good one", SmallWarehouse.GOLD + expectation + "people > 0}}\n", "accepted"),
                gold(
                        "an order of gold, which nothing uses",
                        SmallWarehouse.GOLD + "deduplicate:\n  by: [city]\n  order: [nowhere]\n",
                        "accepted")));
    }

    @Test
    void silverKeepsEveryRow() {
        assertVerdicts(Stream.of(
                        "select id, name, born, city from bronze.people where id is not null",
                        "select distinct id, name, born, city from bronze.people",
                        "select id, name, born, city from bronze.people limit 5",
                        "select id, name, born, city from bronze.people order by id",
                        "select b.id, b.name, b.born, b.city from bronze.people a join bronze.people b on a.id = b.id",
                        "select max(id) as id, name, born, city from bronze.people group by name, born, city",
                        "select explode(split(id, ',')) as id, name, born, city from bronze.people",
                        "select id, name, born, city from bronze.people union all select id, name, born, city"
                                + " from bronze.people",
                        "select (select max(id) from bronze.people) as id, name, born, city from bronze.people",
                        "select id, name, born, id in (select id from bronze.people) as city from bronze.people",
                        "values ('1', 'x', 'y', 'z')",
                        "select '1' as id, 'x' as name, 'y' as born, 'z' as city")
                .map(sql -> verdict(sql, SmallWarehouse.SILVER, sql, "GATE-ROWS")));
    }

    @Test
    void onlyThePositionOfARowNamesIt() {
        String columns =
                " as bigint) as id, trim(name) as name, try_cast(born as date) as born, city from bronze.people";
        assertVerdicts(Stream.of(
                        "select cast(row_number() over (order by _row.offset)" + columns,
                        "select cast(row_number() over (order by id)" + columns,
                        "select cast(row_number() over (order by position) as bigint) as id, trim(name) as name,"
                                + " try_cast(born as date) as born, city"
                                + " from (select *, named_struct('position', 1).position as position from bronze.people)")
                .map(sql -> verdict(sql, SmallWarehouse.SILVER, sql, "GATE-DETERMINISM")));
    }

    @Test
    void silverMayLookAtTheRowsAroundOne() {
        String columns = " id, trim(name) as name, try_cast(born as date) as born, city";
        assertVerdicts(Stream.of(
                        "with a as (select * from bronze.people) select try_cast(id as bigint) as" + columns
                                + " from a",
                        "select p.n as" + columns
                                + " from (select *, try_cast(id as bigint) as n from bronze.people) p",
                        "select cast(row_number() over (order by city, _row.position) as bigint) as" + columns
                                + " from bronze.people",
                        "select cast(row_number() over (order by _row) as bigint) as" + columns + " from bronze.people",
                        "select count(*) over w as" + columns + " from bronze.people window w as (partition by city)",
                        "with people as (select * from bronze.people), b as (select *, 1 as one from people)"
                                + " select try_cast(id as bigint) as" + columns + " from b")
                .map(sql -> verdict(sql, SmallWarehouse.SILVER, sql, "accepted")));
    }

    private static Case gold(String law, String yaml, String expected) {
        return verdict(law, yaml, SmallWarehouse.GOLD_SQL, expected);
    }

    private static Case silver(String law, String find, String replace, String expected) {
        return silver(law, find, replace, "", expected);
    }

    private static Case silver(String law, String find, String replace, String expectation, String expected) {
        assertThat(SmallWarehouse.SILVER).contains(find);
        String yaml = SmallWarehouse.SILVER.replace(find, quoted(find, replace));
        String whole = expectation.isEmpty() ? yaml : yaml.substring(0, yaml.indexOf("expectations:")) + expectation;
        return verdict(law, whole, SmallWarehouse.SILVER_SQL, expected);
    }

    /** A condition stands in quotes, so that it may hold what YAML reads otherwise. */
    private static String quoted(String find, String replace) {
        return find.equals("id is null") || find.equals("length(name)") ? '"' + replace + '"' : replace;
    }

    private static String identifier(String column) {
        return "name: " + column + ", type: string, privacy: identifier";
    }

    private static Case verdict(String law, String yaml, String sql, String expected) {
        return new Case(law, SmallWarehouse.table(yaml, sql), expected);
    }

    private void assertVerdicts(Stream<Case> cases) {
        assertThat(cases.filter(tried -> !said(tried.definition()).contains(tried.expected()))
                        .map(tried -> tried.law() + ": " + said(tried.definition())))
                .isEmpty();
    }

    private String said(TableDefinition definition) {
        Verdict verdict = gate.verdict(definition, inputs.of(definition));
        assertThat(verdict.table()).isEqualTo(definition.table());
        return verdict.accepted() ? "accepted" : verdict.code() + " " + verdict.reason();
    }

    private Dataset<Row> judge(TableDefinition definition) {
        return gate.judge(definition, inputs.of(definition));
    }
}
