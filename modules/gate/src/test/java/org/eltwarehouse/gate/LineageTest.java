// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which privacy class flows into which column of a query. */
@ExtendWith(LocalSpark.class)
class LineageTest {
    /** Columns named by the first letter of their class; nothing is said about the last one. */
    private static final String COLUMNS = "n string, q string, i string, p string, f string, born date, other string";

    private record Flow(String sql, String classes) {}

    @Test
    void classesFollowTheValues(SparkSession spark) {
        Map<String, Input> inputs = Map.of(
                "people",
                people(spark),
                "u",
                QueryTables.parse(spark, "u(v string)").get("u"));
        GateSession session = GateSession.of((org.apache.spark.sql.classic.SparkSession) spark);
        QueryJudge queries = new QueryJudge(session, LocalDate.EPOCH);
        for (Flow flow : flows().toList()) {
            Judged<QueryJudge.Query> judged = queries.judge(flow.sql(), inputs, false);
            assertThat(judged.refusal()).as(flow.sql()).isEmpty();
            assertThat(new Lineage(inputs).outputs(judged.passed().plan()))
                    .as(flow.sql())
                    .extracting(PrivacyClass::toString)
                    .containsExactly(flow.classes().split(" "));
        }
    }

    private static Stream<Flow> flows() {
        return Stream.of(
                new Flow(
                        "select n, q, i, p, f, other from people",
                        "none quasi identifier personal free_text free_text"),
                new Flow("select 1 as a, n || q as b, concat(q, p, n) as c from people", "none quasi personal"),
                new Flow(
                        "select case when p = 'x' then n end as a, if(q = 'x', 1, 2) as b from people",
                        "personal quasi"),
                new Flow(
                        "select count(f) as a, f is null as b, f is not null as c, max(q) as d from people group by f, f"
                                + " is null",
                        "none none none quasi"),
                new Flow("select max(p) as a, count(*) as b from people", "personal none"),
                new Flow("select q as x, count(*) as c from people group by q", "quasi none"),
                new Flow("select upper(p) as a, count(*) as c from people group by upper(p)", "personal none"),
                new Flow(
                        "select row_number() over (order by n, q, i, p, f, born, other) as a, max(i) over (partition by f)"
                                + " as b, rank() over (order by p) as c from people",
                        "none identifier personal"),
                new Flow("select i from (select i, p as n from people) where n = 'x'", "identifier"),
                new Flow("select a from (select concat(i, n) as a from people)", "identifier"),
                new Flow("with a as (select p as x, n as y from people) select x, y from a", "personal none"),
                new Flow(
                        "with a as (select n as x, p as y from people) select l.x, r.y from a l join a r on l.x = r.x",
                        "none personal"),
                new Flow("select n from people union all select p from people", "personal"),
                new Flow("select p, n from people union all select n, q from people", "personal quasi"),
                new Flow("select v from u union select q from people", "quasi"),
                new Flow("select people.q, u.v from people join u on people.p = u.v", "quasi none"),
                new Flow("select (select max(p) from people) as a, n from people", "personal none"),
                new Flow("select v, v in (select p from people) as a from u", "none personal"),
                new Flow("select n, exists (select 1 from u where u.v = people.f) as a from people", "none free_text"),
                new Flow("select part from people lateral view explode(split(p, ',')) x as part", "personal"),
                new Flow(
                        "select n, q, part from people lateral view explode(split(i, ',')) x as part",
                        "none quasi identifier"),
                new Flow("select explode(split(q, ',')) as part from people", "quasi"),
                new Flow(
                        "select pseudonym('customer', i) as a, pseudonym('x', p) as b, pseudonym('x', n) as c from people",
                        "quasi personal none"),
                new Flow(
                        "select age_band(born, date '2025-01-01') as a, age_band(cast(i as date), date '2025-01-01') as b"
                                + " from people",
                        "quasi identifier"),
                new Flow(
                        "select pseudonym('x', f) as a, age_band(cast(f as date), born) as b from people",
                        "free_text free_text"),
                new Flow("select named_struct('a', q, 'b', i).a as a from people", "identifier"),
                new Flow(
                        "select filter(array(n), x -> x = i) as a, transform(array(q), x -> 1) as b from people",
                        "identifier quasi"),
                new Flow("select distinct p as a from people", "personal"),
                new Flow("select i as a from people intersect select v from u", "identifier"),
                new Flow(
                        "select q, n, grouping_id() as g, count(*) as c from (select q, n from people) group by cube (q, n)",
                        "quasi quasi quasi none"),
                new Flow("select * from (select q, n from people) pivot (max(n) for q in ('x' as x))", "quasi"),
                new Flow("select val from (select n, i from people) unpivot (val for col in (n, i))", "identifier"));
    }

    private static Input people(SparkSession spark) {
        Map<String, PrivacyClass> classes = new LinkedHashMap<>();
        for (PrivacyClass privacy : PrivacyClass.values()) {
            classes.put(privacy.toString().substring(0, 1), privacy);
        }
        classes.put("born", PrivacyClass.PERSONAL);
        return new Input(
                new TableName("gold", "people"),
                spark.createDataFrame(List.of(), StructType.fromDDL(COLUMNS)),
                classes,
                List.of());
    }
}
