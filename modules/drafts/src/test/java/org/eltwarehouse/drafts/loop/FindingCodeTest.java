// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.verdict.GateCode;
import org.eltwarehouse.drafts.loop.FindingCode.OfDraft;
import org.eltwarehouse.drafts.loop.FindingCode.OfGate;
import org.eltwarehouse.drafts.loop.FindingCode.OfQuality;
import org.eltwarehouse.drafts.loop.FindingCode.OfTrial;
import org.eltwarehouse.drafts.quality.QualityCode;
import org.junit.jupiter.api.Test;

/** The codes of findings: what they forbid, and how they are written. */
class FindingCodeTest {
    private static final List<FindingCode> ALL = Stream.of(
                    Arrays.stream(GateCode.values()).map(OfGate::new),
                    Arrays.stream(QualityCode.values()).map(OfQuality::new),
                    Arrays.stream(OfTrial.values()),
                    Arrays.stream(OfDraft.values()))
            .<FindingCode>flatMap(codes -> codes)
            .toList();

    @Test
    void aPersonMayApproveWhatIsOnlyAdvice() {
        assertThat(ALL.stream().filter(code -> !code.isBlocking()).map(FindingCode::text))
                .containsExactlyInAnyOrder(
                        "QUALITY-ROWS",
                        "QUALITY-LOST-VALUES",
                        "QUALITY-OTHER-VALUES",
                        "QUALITY-KEPT-ROW",
                        "QUALITY-CODES",
                        "QUALITY-COVERAGE",
                        "QUALITY-MEMBERS",
                        "QUALITY-SUM",
                        "QUALITY-SUSPECTED",
                        "DRAFT-NO-SILVER",
                        "DRAFT-LEFT-OUT",
                        "DRAFT-UNDECIDED");
    }

    @Test
    void eachIsReadAsItIsWritten() {
        assertThat(ALL).allSatisfy(code -> {
            assertThat(FindingCode.parse(code.text())).isEqualTo(code);
            assertThat(code).hasToString(code.text());
        });
        Finding finding = new Finding(TableName.parse("silver.orders"), "amount", OfDraft.LEFT_OUT, null, "why", "how");
        String json = Documents.json(finding);
        assertThat(json.replaceAll("\\s", ""))
                .isEqualTo("{\"table\":\"silver.orders\",\"column\":\"amount\",\"code\":\"DRAFT-LEFT-OUT\","
                        + "\"reason\":\"why\",\"way_out\":\"how\"}");
        assertThat(Documents.fromJson(json, Finding.class, "a finding")).isEqualTo(finding);
        Finding some = Finding.failedSomewhere("why");
        assertThat(Documents.fromJson(Documents.json(some), Finding.class, "a finding"))
                .isEqualTo(some);
    }

    @Test
    void aCodeThatNobodyGivesIsRefused() {
        assertThatThrownBy(() -> Documents.fromJson("{\"code\": \"QUALITY-\"}", Finding.class, "verdicts.json"))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("no finding has the code 'QUALITY-'");
    }
}
