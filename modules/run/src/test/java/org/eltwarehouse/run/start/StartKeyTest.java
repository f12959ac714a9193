// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.run.SmallShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One checksum tells whether a start is given what an earlier one was given. */
class StartKeyTest {
    @TempDir
    private Path temporary;

    private SmallShop shop;
    private StartFacts before;

    @BeforeEach
    void aStartHasAKey() {
        shop = SmallShop.in(temporary);
        before = shop.facts(Step.SILVER, false);
        assertThat(before.key().made()).isPresent();
    }

    @Test
    void theSameStartHasTheSameKey() {
        assertThat(shop.facts(Step.SILVER, false).key().made())
                .isEqualTo(before.key().made());
    }

    @Test
    void whatIsOrderedIsPartOfTheKey() {
        assertThat(shop.facts(Step.GOLD, false).key().made())
                .isNotEqualTo(before.key().made());
    }

    @Test
    void aChangedExportChangesTheKey() {
        shop.write("raw/" + SmallShop.EXPORT, "id,name,created\n1,Ada,2024-01-31\n");
        assertThat(shop.facts(Step.SILVER, false).key().made())
                .isNotEqualTo(before.key().made());
    }

    @Test
    void aDefinitionThatChangesBeforeItIsReadTakesTheKeyAway() {
        shop.write("warehouse/silver/customers.sql", "select 1");
        assertThat(before.key().confirmed()).isEmpty();
    }

    @Test
    void aKeyIsConfirmedWhereNothingChanged() {
        assertThat(before.confirmedKey()).isEqualTo(before.key().made());
    }
}
