// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

import java.util.List;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.TableDefinition;

/** A sound model beside what it measures, and what people get wrong in it. */
final class BrokenModels {
    static final List<TableDefinition> GOLD =
            List.of(DefinitionReader.table("""
                    table: gold.fact_sales
                    grain: One row per sale.
                    inputs: [silver.sales]
                    key: [number]
                    columns:
                      - {name: number, privacy: identifier, description: Number}
                      - {name: order_date, type: date, privacy: none, description: Day}
                      - {name: amount, type: "decimal(18,2)", privacy: none, description: Amount}
                      - {name: country, privacy: quasi, description: Country}
                      - {name: product, privacy: none, description: Product}
                    """, "a test"), DefinitionReader.table("""
                    table: gold.dim_customer
                    grain: One row per customer.
                    inputs: [silver.customers]
                    key: [number]
                    protected: true
                    columns:
                      - {name: number, privacy: identifier, description: Number}
                    """, "a test"));
    static final List<ModelDefinition> OTHERS = List.of(DefinitionReader.model("""
            model: shop
            label: {en: Shop, de: Laden}
            fact: gold.fact_visits
            measures:
              - {name: visits, label: {en: Visits, de: Besuche}, description: Visits, formula: count(*), type: bigint, unit: count}
            """, "a test"));
    static final String SOUND = """
            model: sales
            label: {en: Sales, de: Verkauf}
            fact: gold.fact_sales
            date: order_date
            currency: EUR
            persons: sales
            dimensions:
              - {name: country, column: country, label: {en: Country, de: Land}, personal: true}
              - {name: product, column: product, label: {en: Product, de: Produkt}}
            measures:
              - name: revenue
                label: {en: Revenue, de: Umsatz}
                description: Sum of the amounts
                formula: sum(amount)
                type: decimal(18,2)
                unit: money
                direction: up
                additivity: additive
              - {name: sales, label: {en: Sales, de: Zahl}, description: Number, formula: count(*), type: bigint, unit: count}
              - name: average
                label: {en: Average, de: Durchschnitt}
                description: Revenue divided by sales
                formula: revenue() / nullif(sales(), 0)
                type: decimal(18,2)
                unit: money
            """;

    private BrokenModels() {}

    static List<Edit> edits() {
        return List.of(
                new Edit("an unknown key", "currency: EUR", "curency: EUR"),
                new Edit("no fact", "fact: gold.fact_sales\n", ""),
                new Edit("a fact that is not there", "fact: gold.fact_sales", "fact: gold.fact_sale"),
                new Edit("a fact of silver", "fact: gold.fact_sales", "fact: silver.sales"),
                new Edit("a protected fact", "fact: gold.fact_sales", "fact: gold.dim_customer"),
                new Edit("a date that is not there", "date: order_date", "date: orderdate"),
                new Edit("a date that is none", "date: order_date", "date: product"),
                new Edit("a currency in words", "currency: EUR", "currency: Euro"),
                new Edit("money without a currency", "currency: EUR\n", ""),
                new Edit("persons that nothing counts", "persons: sales", "persons: customers"),
                new Edit("a column that is not there", "column: country", "column: contry"),
                new Edit("a dimension of persons", "column: product", "column: number"),
                new Edit("a personal dimension that is not told", ", personal: true", ""),
                new Edit("a dimension that is not personal", "de: Produkt}}", "de: Produkt}, personal: true}"),
                new Edit("a label in one language", "{en: Country, de: Land}", "{en: Country}"),
                new Edit("a label as a text", "{en: Country, de: Land}", "Country"),
                new Edit("a formula of another fact", "revenue() / nullif(sales(), 0)", "revenue() / visits()"),
                new Edit("a type that is none", "type: bigint", "type: double"),
                new Edit("a decimal without quotes", "type: bigint, unit: count}", "type: decimal(18,2), unit: count}"),
                new Edit("a direction in other words", "direction: up", "direction: higher"),
                new Edit("an additivity in other words", "additivity: additive", "additivity: full"),
                new Edit("a unit in other words", "unit: count", "unit: '%'"),
                new Edit("a measure twice", "name: average", "name: revenue"),
                new Edit("no formula", "    formula: sum(amount)\n", ""),
                new Edit("no measures", SOUND.substring(SOUND.indexOf("measures:")), ""));
    }
}
