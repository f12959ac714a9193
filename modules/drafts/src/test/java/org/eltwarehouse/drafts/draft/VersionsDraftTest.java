// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.drafts.draft.ProposedTable.ProposedVersions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the ends of versions are believed. */
class VersionsDraftTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final String QUESTION =
            "The versions of tariffs end before they start, so each ends the day before the"
                    + " next one starts: is that so?";

    @TempDir
    private Path folder;

    @Test
    void endsBeforeStartsYieldToTheNextStart() throws IOException {
        Proposal proposal = draft(-400);
        assertThat(tariffs(proposal).key()).containsExactly("tariff_no", "valid_from");
        assertThat(tariffs(proposal).versions()).isEqualTo(new ProposedVersions("valid_from", "valid_to"));
        assertThat(proposal.questions()).contains(QUESTION);
    }

    /** They may tell of gaps, and of tariffs that are no longer there. */
    @Test
    void otherEndsStay() throws IOException {
        Proposal proposal = draft(30);
        assertThat(tariffs(proposal).key()).containsExactly("tariff_no", "valid_from");
        assertThat(tariffs(proposal).versions()).isNull();
        assertThat(proposal.questions()).doesNotContain(QUESTION);
    }

    /** Forty tariffs in two versions that last so many days, and what is sold by them. */
    private Proposal draft(int days) throws IOException {
        StringBuilder tariffs = new StringBuilder("tariff_no,title,valid_from,valid_to\n");
        StringBuilder sales = new StringBuilder("sale_no,tariff_no,amount\n");
        for (int i = 0; i < 40; i++) {
            for (int version = 0; version < 2; version++) {
                LocalDate start = FIRST.plusDays(i + 200L * version);
                tariffs.append("T%03d,Tariff %d,%s,%s\n".formatted(i, i, start, start.plusDays(days)));
            }
        }
        for (int i = 0; i < 400; i++) {
            sales.append("S%05d,T%03d,%d.50\n".formatted(i, i * 7 % 40, i));
        }
        return DraftText.draft(Map.of(
                "shop/tariffs.csv", Files.writeString(folder.resolve("tariffs.csv"), tariffs),
                "shop/sales.csv", Files.writeString(folder.resolve("sales.csv"), sales)));
    }

    private static ProposedTable tariffs(Proposal proposal) {
        List<ProposedTable> found = proposal.tables().stream()
                .filter(table -> table.source().equals("tariffs"))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
