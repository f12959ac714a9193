// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.verdict.GateCode;
import org.eltwarehouse.contract.verdict.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author reads where Spark's analyzer refuses a query: a place, a whole sentence and what to do. */
@ExtendWith(LocalSpark.class)
class AnalysisRefusalsTest {
    @TempDir
    private Path folder;

    private GateTrial gate;

    @BeforeEach
    void open(SparkSession spark) throws IOException {
        gate = GateTrial.open(spark, folder);
    }

    @AfterEach
    void close() throws IOException {
        gate.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            select name as q, sum(amount) over (partition by q) as s from t             | 1:1  | `with` part
            select name as q, sum(q) as s from t group by name                          | 1:1  | `with` part
            select name, amount from t group by name                                    | 1:1  | group by that column too
            select name, sum(amount) as s from t                                        | 1:1  | add a group by
            select name from t having amount > 1                                        | 1:1  | add a group by
            select name from t, t b                                                     | 1:8  | the name of its table
            select name from t where sum(amount) > 1                                    | 1:1  | having
            select name from t union all select name, amount from t                     | 1:1  | the same columns
            select amount from t union all select date '2020-01-01' from t              | 1:1  | the same types
            select case when name then 1 else 2 end as x from t                         | 1:8  | cast
            select upper(name, name) as x from t                                        | 1:8  | as many
            select sum(sum(amount)) as x from t                                         | 1:12 | `with` part
            select row_number() as x from t                                             | 1:8  | over (partition by
            select sum(amount) over w as x from t                                       | 1:1  | window ... as
            select row_number() over () as x from t                                     | 1:1  | correct the query there
            select name from t group by 7                                               | 1:29 | name the column
            with a as (select 1 as z) select zz from a                                  | 1:34 | did you mean `z`?
            """)
    void aRefusalNamesAPlaceAndAWayOut(String query, String place, String wayOut) {
        Verdict verdict = gate.judge(query);
        assertThat(verdict.code()).isEqualTo(GateCode.ANALYSIS);
        assertThat(verdict.at()).hasToString(place);
        assertThat(verdict.wayOut()).contains(wayOut);
        assertThat(verdict.reason())
                .startsWith("does not fit: ")
                .doesNotContain("fit: [", "SQLSTATE", "spark.apache.org", "lateralAliasReference", " pos ", "; ");
    }

    @Test
    void theSentenceIsSparksOwn() {
        assertThat(gate.judge("select name as q, sum(amount) over (partition by q) as s from t")
                        .reason())
                .isEqualTo("does not fit: Referencing a lateral column alias `q` in window expression"
                        + " \"sum(amount) OVER (PARTITION BY q)\"");
        assertThat(gate.judge("select upper(name, name) as x from t").reason())
                .isEqualTo("does not fit: The `upper` requires 1 parameters but the actual number is 2");
    }
}
