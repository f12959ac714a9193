// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.run.SmallShop;
import org.eltwarehouse.run.event.HeardEvents;
import org.eltwarehouse.run.event.Hindrance;
import org.eltwarehouse.run.event.RunEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run is the same, whoever follows it. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FollowedRunTest {
    @TempDir
    private Path temporary;

    private final HeardEvents heard = new HeardEvents();

    @Test
    void aRunIsToldFromItsBeginningToItsEnd() {
        SmallShop shop = SmallShop.in(temporary);
        try (RunEvents events = RunEvents.to(heard)) {
            shop.run(events);
        }
        assertThat(heard.heard())
                .containsExactly(
                        "run a-run over 1 files",
                        "bronze started",
                        "bronze has 1 parts",
                        "bronze made source_crm/customers.csv, 2 rows",
                        "bronze published",
                        "silver started",
                        "silver published",
                        "run a-run partial");
    }

    @Test
    void aSecondStartTellsWhatItKeeps() {
        SmallShop shop = SmallShop.in(temporary);
        try (RunEvents events = RunEvents.to()) {
            shop.run(events);
        }
        try (RunEvents events = RunEvents.to(heard)) {
            shop.run(events);
        }
        assertThat(heard.heard())
                .containsExactly("run a-run over 1 files", "bronze kept", "silver kept", "run a-run partial");
    }

    @ParameterizedTest
    @EnumSource
    void aListenerChangesNothingInARun(Hindrance hindrance) {
        SmallShop alone = SmallShop.in(temporary.resolve("alone"));
        HeardEvents undisturbed = new HeardEvents();
        try (RunEvents events = RunEvents.to(undisturbed)) {
            alone.run(events);
        }
        SmallShop followed = SmallShop.in(temporary.resolve("followed"));
        CountDownLatch over = new CountDownLatch(1);
        Map<String, String> files;
        try (RunEvents events = RunEvents.to(hindrance.listener(over), heard)) {
            followed.run(events);
            // Whatever the listener is at, the run is over and complete.
            files = followed.files();
            over.countDown();
        }
        assertThat(files).isEqualTo(alone.files()).isNotEmpty();
        assertThat(heard.heard())
                .filteredOn(text -> !text.startsWith("Listener "))
                .isEqualTo(undisturbed.heard());
    }

    @ParameterizedTest
    @EnumSource
    void aListenerChangesNothingInTheEndOfARunThatFails(Hindrance hindrance) {
        SmallShop shop = SmallShop.in(temporary);
        CountDownLatch over = new CountDownLatch(1);
        WarehouseException error;
        try (RunEvents events = RunEvents.to(hindrance.listener(over), heard)) {
            error = catchThrowableOfType(
                    WarehouseException.class,
                    () -> shop.run(events, context -> {
                        throw Fault.DATA.cannot("make silver", "the test will not have it", "run another test");
                    }));
            over.countDown();
        }
        assertThat(error.fault()).isEqualTo(Fault.DATA);
        assertThat(error).hasMessage("Cannot make silver: the test will not have it; run another test");
        assertThat(heard.heard()).contains("bronze published", "silver failed, data", "run a-run failed");
        assertThat(shop.text("_meta/run_manifest.json")).contains("the test will not have it");
    }
}
