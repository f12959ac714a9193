// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.eltwarehouse.contract.TableName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run's records hold a claim by its name; what reports say of it is read back from there. */
class NamedChecksTest {
    private static final TableName SALES = TableName.parse("gold.fact_sales");

    @Test
    void aNameLeadsBackToItsClaim() {
        Reconciles sum = new Reconciles("revenue", SALES, "sales_amount");
        assertThat(Reconciles.named(sum.name())).contains(sum);
        assertThat(SameRows.named(sum.name())).isEmpty();
        SameRows rows = new SameRows(SALES);
        assertThat(SameRows.named(rows.name())).contains(rows);
        assertThat(Reconciles.named(rows.name())).isEmpty();
        AddsUp whole = new AddsUp("turnover", "revenue");
        assertThat(AddsUp.named(whole.name())).contains(whole);
        assertThat(AddsUp.named(sum.name())).isEmpty();
        assertThat(Reconciles.named(whole.name())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unique(revenue)",
                "reconciles(revenue)",
                "reconciles(revenue = gold.fact_sales)",
                "reconciles(revenue = gold.fact_sales.sales_amount) and more",
                "adds_up(revenue = revenue)",
                "adds_up(revenue = revenue()) and more",
                "holds(adds_up(revenue = revenue()))",
                "same_rows(Gold.Fact)",
                "same_rows(gold)",
                "same_rows(gold.fact_sales",
                "holds(same_rows(gold.fact_sales))"
            })
    void anotherNameLeadsNowhere(String name) {
        assertThat(Reconciles.named(name)).isEmpty();
        assertThat(SameRows.named(name)).isEmpty();
        assertThat(AddsUp.named(name)).isEmpty();
    }
}
