// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.run.SmallShop;
import org.eltwarehouse.run.event.RunEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start makes of the steps that its run holds already. */
class ResumeCheckTest {
    @TempDir
    private Path temporary;

    private SmallShop shop;

    @BeforeEach
    void aRunHoldsBronzeAndSilver() {
        shop = SmallShop.in(temporary);
        try (RunEvents events = RunEvents.to()) {
            shop.run(events);
        }
    }

    @Test
    void stepsThatFitStay() {
        assertThat(toRedo(false)).isEmpty();
    }

    @Test
    void aForcedStartMakesAnUnfinishedRunAnew() {
        assertThat(toRedo(true)).contains(Step.BRONZE, Step.SILVER);
    }

    @Test
    void damageIsNamedWithTheWayOut() {
        shop.write("artifacts/runs/a-run/bronze/data/customers.csv", "spoilt");
        assertThatThrownBy(() -> toRedo(false))
                .hasMessage("Cannot continue run a-run: bronze/data/customers.csv has changed;"
                        + " pass --force to make bronze and what follows again");
    }

    @Test
    void otherInputsAreNoWayToContinue() {
        shop.write("raw/" + SmallShop.EXPORT, "id,name,created\n3,Joan,2024-03-31\n");
        assertThatThrownBy(() -> toRedo(false))
                .hasMessageStartingWith(
                        "Cannot continue run a-run: its bronze was made from other inputs, definitions or"
                                + " parameters; choose a new run id, or pass --from bronze --force");
    }

    @Test
    void whateverReadAStepIsMadeAgainWithIt() {
        assertThat(ResumeCheck.withReaders(Step.FEATURES))
                .containsExactly(Step.FEATURES, Step.SEGMENTATION, Step.REPORTS);
    }

    private Set<Step> toRedo(boolean force) {
        StartFacts facts = shop.facts(Step.SILVER, force);
        return ResumeCheck.toRedo(facts, SmallShop.RUN, Optional.empty());
    }
}
