// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.assertj.core.api.SoftAssertions;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.store.storage.Location;
import org.eltwarehouse.testkit.Call;
import org.eltwarehouse.testkit.FailAt;
import org.eltwarehouse.testkit.FaultyFileSystem;
import org.eltwarehouse.testkit.Interception;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever call to the disk fails, the store says so or has done its work, and the next attempt mends it. */
@Tag("slow")
class StoreFaultsTest {
    @TempDir
    Path disk;

    @ParameterizedTest
    @EnumSource
    void oneFailingCallIsToldOrDoesNoHarm(StoreWork work) throws IOException {
        survives(work, FailAt::call);
    }

    @ParameterizedTest
    @EnumSource
    void aDiskThatKeepsFailingIsToldOrDoesNoHarm(StoreWork work) throws IOException {
        survives(work, number -> call -> {
            if (call.number() >= number) {
                throw FailAt.errorOf(call);
            }
        });
    }

    @Test
    void undisturbedWorkLeavesNoTraceOfEarlierAttempts() throws IOException {
        assertThat(undisturbed(StoreWork.PUBLISH))
                .containsOnlyKeys(
                        "_meta/document",
                        "bronze/_meta/bronze_metadata.yaml",
                        "bronze/data/a.csv",
                        "bronze/data/b.csv",
                        "bronze/reports/c.md")
                .containsEntry("_meta/document", "[bronze]\n");
    }

    private void survives(StoreWork work, LongFunction<Interception> faults) throws IOException {
        Map<String, String> expected = undisturbed(work);
        SoftAssertions soft = new SoftAssertions();
        FaultyFileSystem files;
        long number = 0;
        do {
            number++;
            Path artifacts = disk.resolve("artifacts" + number);
            work.prepare(artifacts);
            List<Call> calls = new ArrayList<>();
            files = new FaultyFileSystem(artifacts, remembering(calls, faults.apply(number)));
            String failure = attempt(work, files.root());
            String place = calls.get((int) Math.min(number, calls.size()) - 1).toString();
            if (failure.isEmpty()) {
                soft.assertThat(StoreWork.contents(artifacts)).as(place).isEqualTo(expected);
            } else {
                soft.assertThat(failure).as(place).startsWith("platform Cannot ");
                soft.assertThat(damages(artifacts)).as(place).isEmpty();
            }
            work.run(artifacts);
            soft.assertThat(StoreWork.contents(artifacts))
                    .as("the attempt after " + place)
                    .isEqualTo(expected);
        } while (files.calls() >= number);
        soft.assertThat(number).as("calls that were made to fail").isGreaterThan(60);
        soft.assertAll();
    }

    private Map<String, String> undisturbed(StoreWork work) throws IOException {
        Path artifacts = disk.resolve("undisturbed");
        work.prepare(artifacts);
        work.run(artifacts);
        return StoreWork.contents(artifacts);
    }

    private static Interception remembering(List<Call> calls, Interception faults) {
        return call -> {
            calls.add(call);
            faults.before(call);
        };
    }

    /** What the failed attempt said; empty if it did not fail. */
    private static String attempt(StoreWork work, Path artifacts) {
        try {
            work.run(artifacts);
            return "";
        } catch (WarehouseException e) {
            return e.fault() + " " + e.getMessage();
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    /** What is wrong with the step, should it be published. */
    private static List<String> damages(Path artifacts) {
        if (!Files.isDirectory(artifacts.resolve("runs"))) {
            return List.of();
        }
        try (RunFolder run = new RunStore(Location.of(artifacts)).open(StoreWork.RUN)) {
            List<String> damages = new ArrayList<>();
            run.record(Step.BRONZE)
                    .ifPresent(record -> damages.addAll(Damage.of(run.root(), record.artifacts()).stream()
                            .map(Damage::toString)
                            .toList()));
            return damages;
        }
    }
}
