// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.pins.Approval.Decision;
import org.eltwarehouse.store.storage.Location;
import org.eltwarehouse.testkit.FailAt;
import org.eltwarehouse.testkit.FaultyFileSystem;
import org.eltwarehouse.testkit.Interception;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever writing pins ends early, a run sees what was pinned before or all of the new, and the repeat completes it. */
@Tag("slow")
class CrashedApprovalTest {
    @TempDir
    private Path disk;

    @Test
    void aFirstApprovalThatFailsAtAnyCall() throws IOException {
        survives(nothing -> {}, CrashedApprovalTest::approveAll, FailAt::call, 30);
    }

    @Test
    void aFirstApprovalOfAProcessThatDiesAtAnyCall() throws IOException {
        survives(nothing -> {}, CrashedApprovalTest::approveAll, CrashedApprovalTest::death, 30);
    }

    @Test
    void aSecondApprovalOfAProcessThatDiesAtAnyCall() throws IOException {
        survives(CrashedApprovalTest::approveAll, CrashedApprovalTest::approveAnother, CrashedApprovalTest::death, 20);
    }

    @Test
    void aRejectionOfAProcessThatDiesAtAnyCall() throws IOException {
        survives(CrashedApprovalTest::approveAll, CrashedApprovalTest::reject, CrashedApprovalTest::death, 10);
    }

    @Test
    void aFirstRejectionOfAProcessThatDiesAtAnyCall() throws IOException {
        survives(nothing -> {}, CrashedApprovalTest::reject, CrashedApprovalTest::death, 5);
    }

    private static void approveAll(Path artifacts) {
        new PinStore(Location.of(artifacts))
                .letIn(
                        Shop.request(List.of(Shop.pin("bronze.orders"), Shop.pin("silver.orders"))),
                        Decision.APPROVE,
                        true);
    }

    private static void approveAnother(Path artifacts) {
        new PinStore(Location.of(artifacts))
                .letIn(Shop.request(List.of(Shop.other("silver.orders"))), Decision.APPROVE, false);
    }

    private static void reject(Path artifacts) {
        new PinStore(Location.of(artifacts)).reject(Shop.request("silver.orders"));
    }

    /** No call to the disk gets through any more. */
    private static Interception death(long number) {
        return call -> {
            if (call.number() >= number) {
                throw FailAt.errorOf(call);
            }
        };
    }

    private void survives(Consumer<Path> before, Consumer<Path> work, LongFunction<Interception> faults, int least)
            throws IOException {
        Path undisturbed = disk.resolve("undisturbed");
        before.accept(undisturbed);
        List<ApprovedSet> old = sets(undisturbed);
        work.accept(undisturbed);
        List<ApprovedSet> expected = sets(undisturbed);
        SoftAssertions soft = new SoftAssertions();
        long number = 0;
        FaultyFileSystem files;
        do {
            number++;
            Path artifacts = disk.resolve("artifacts" + number);
            before.accept(artifacts);
            files = new FaultyFileSystem(Files.createDirectories(artifacts), faults.apply(number));
            boolean failed = attempt(work, files.root());
            String place = "call " + number;
            if (failed) {
                soft.assertThat(usable(artifacts)).as(place).isIn(old, expected, List.of(REVOKED));
            } else {
                soft.assertThat(sets(artifacts)).as(place).isEqualTo(expected);
            }
            work.accept(artifacts);
            soft.assertThat(contents(artifacts)).as("after " + place).isEqualTo(contents(undisturbed));
        } while (files.calls() >= number);
        soft.assertThat(number).as("calls that failed").isGreaterThan(least);
        soft.assertAll();
    }

    private static final ApprovedSet REVOKED = new ApprovedSet("revoked", List.of(), Map.of());

    /** What a run would use; between a rejection and its index it uses nothing, and says so. */
    private static List<ApprovedSet> usable(Path artifacts) {
        try {
            return sets(artifacts);
        } catch (WarehouseException e) {
            assertThat(e).hasMessageContaining(PinCode.REVOKED.toString());
            return List.of(REVOKED);
        }
    }

    private static List<ApprovedSet> sets(Path artifacts) {
        return new PinStore(Location.of(artifacts)).sets(notice -> {});
    }

    private static boolean attempt(Consumer<Path> work, Path artifacts) {
        try {
            work.accept(artifacts);
            return false;
        } catch (WarehouseException e) {
            assertThat(e.getMessage()).startsWith("Cannot ");
            return true;
        }
    }

    private static Map<String, String> contents(Path artifacts) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(artifacts)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    contents.put(artifacts.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return contents;
    }
}
