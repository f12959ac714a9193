// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerTest {
    @Test
    void everyLayerHasAStepOfItsOwnAndItsName() {
        assertThat(Arrays.stream(Layer.values()).map(Layer::step)).doesNotHaveDuplicates();
        for (Layer layer : Layer.values()) {
            assertThat(Layer.of(layer.step())).contains(layer);
            assertThat(Layer.named(layer.toString())).contains(layer);
        }
    }

    @Test
    void onlyTablesOfItsOwnMayTellMoreThanTheLayer() {
        assertThat(Layer.GOLD.ceiling(false)).isEqualTo(PrivacyClass.IDENTIFIER);
        assertThat(Layer.GOLD.ceiling(true)).isEqualTo(PrivacyClass.FREE_TEXT);
        assertThat(Layer.FEATURES.ceiling(true)).isEqualTo(PrivacyClass.QUASI);
    }

    @Test
    void aNameFromOutsideLiesInNoLayer() {
        assertThat(TableName.parse("marts.sales").layer()).isEmpty();
        assertThat(TableName.parse("gold.fact_sales").layer()).contains(Layer.GOLD);
    }

    @Test
    void layersAreEnumeratedAsInASentence() {
        assertThat(Layer.sentence(List.of(Layer.values()), "or")).isEqualTo("bronze, silver, gold or features");
        assertThat(Layer.sentence(List.of(Layer.GOLD), "or")).isEqualTo("gold");
    }
}
