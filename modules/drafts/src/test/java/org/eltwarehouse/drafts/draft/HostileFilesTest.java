// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eltwarehouse.profile.Profiler;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.profile.statistics.TableProfile;
import org.eltwarehouse.profile.statistics.TableProfile.Condition;
import org.eltwarehouse.profile.view.ModelView;
import org.eltwarehouse.testkit.Exports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No file, however broken, makes the profiler or the drafter fail. */
class HostileFilesTest {
    @TempDir
    Path folder;

    @Test
    void saysWhyAFileIsNoTable() {
        Exports out = new Exports(folder)
                .bytes("s/empty.csv", new byte[0])
                .bytes("s/binary.csv", new byte[] {1, 2, 3, 0, 0, 7, 0, 0, 9, 0})
                .bytes("s/utf16.csv", "id,name\n1,a\n".getBytes(UTF_16))
                .bytes("s/headless.csv", "1,2024-01-01,12.5\n2,2024-01-02,13.5\n".getBytes(UTF_8))
                .bytes("s/un safe;name.csv", "id\n1\n".getBytes(UTF_8))
                .bytes("s/header.csv", "id,name,amount\n".getBytes(UTF_8));
        Profile profile = Profiler.profile(Places.of(out.files()));

        assertThat(condition(profile, "s/empty.csv")).isEqualTo(Condition.EMPTY);
        assertThat(condition(profile, "s/binary.csv")).isEqualTo(Condition.NOT_TEXT);
        assertThat(condition(profile, "s/utf16.csv")).isEqualTo(Condition.NOT_TEXT);
        assertThat(condition(profile, "s/headless.csv")).isEqualTo(Condition.NO_HEADER);
        assertThat(condition(profile, "s/un safe;name.csv")).isEqualTo(Condition.UNSAFE_NAME);
        assertThat(condition(profile, "s/header.csv")).isEqualTo(Condition.READABLE);
        Proposal proposal = new RuleDrafter().draft(profile);
        assertThat(proposal.tables()).extracting("source").containsExactly("header");
        assertThat(proposal.questions()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(SourceContracts.of(profile)).hasSize(1);
    }

    @Test
    void leavesOutColumnsThatTheirHeaderDoesNotTell() {
        Exports out = new Exports(folder)
                .bytes("s/odd.csv", "id,,amount,amount,Straße & Nr.,select\n1,2,3,4,Weg 1,x\n".getBytes(UTF_8));
        Profile profile = Profiler.profile(Places.of(out.files()));

        assertThat(profile.tables().get(0).columns())
                .extracting(ColumnProfile::name)
                .containsExactly("id", "column_2", "column_3", "column_4", "strasse_nr", "select");
        assertThat(SourceContracts.of(profile).get(0).columns())
                .extracting("name")
                .containsExactly("id", "strasse_nr", "select");
    }

    @Test
    void givesEveryTableItsOwnName() {
        Exports out = new Exports(folder)
                .bytes("a/Orders.csv", "id\n1\n".getBytes(UTF_8))
                .bytes("b/orders.csv", "id\n1\n".getBytes(UTF_8))
                .bytes("b/2024.csv", "id\n1\n".getBytes(UTF_8));

        assertThat(Profiler.profile(Places.of(out.files())).tables())
                .extracting(TableProfile::name)
                .doesNotHaveDuplicates()
                .containsExactly("orders", "t_2024", "b_orders");
    }

    @Test
    void countsBrokenRecordsAndReadsTheRest() {
        StringBuilder text = new StringBuilder("order_id;amount\n");
        for (int i = 0; i < 500; i++) {
            text.append(i % 50 == 0 ? "\"never closed;1\n" : i % 51 == 0 ? "1;2;3\n" : 1000 + i + ";" + i + ",50\n");
        }
        TableProfile table = Profiler.profile(Places.of(new Exports(folder)
                        .bytes("s/orders.csv", text.toString().getBytes(UTF_8))
                        .files()))
                .tables()
                .get(0);

        assertThat(table.malformed()).isEqualTo(19);
        assertThat(table.rows()).isEqualTo(500);
        assertThat(table.column("amount").orElseThrow().numbers().comma()).isEqualTo(1);
    }

    @Test
    void boundsWhatAModelSeesOfManyTables() {
        Exports out = new Exports(folder);
        for (int i = 0; i < 150; i++) {
            out.file(
                    "s/t" + i + ".csv",
                    "id,customer_id,amount,order_date,note,status",
                    3,
                    row -> row + ",1,2,2024-01-01,x,y");
        }
        Profile profile = Profiler.profile(Places.of(out.files()));
        for (int letters : List.of(90_000, 48_000, 6_000)) {
            assertThat(ModelView.of(profile, view -> view.length() <= letters)
                            .json()
                            .length())
                    .isBetween(letters / 4, letters);
        }
        assertThat(ModelView.of(profile, view -> view.length() <= 60_000).columns())
                .isEqualTo(900);
    }

    private static Condition condition(Profile profile, String file) {
        return profile.tables().stream()
                .filter(table -> table.file().equals(file))
                .findFirst()
                .orElseThrow()
                .condition();
    }
}
