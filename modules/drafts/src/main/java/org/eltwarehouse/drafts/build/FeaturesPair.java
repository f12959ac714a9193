// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.check.NotNull;
import org.eltwarehouse.contract.check.Range;
import org.eltwarehouse.contract.check.Unique;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.Expectation;
import org.eltwarehouse.contract.definition.TableDefinition;

/**
 * Builds the pair that describes the customers of a fact in numbers: how recently, how often and for how much they bought.
 * Each known customer is one row, also without orders; what comes after the business date does not count. The table is
 * called as the segmentation reads it, and its columns as reports know them.
 */
final class FeaturesPair {
    private static final String NAME = "customer_features";
    private static final String PSEUDONYM = "customer_pseudonym";
    private static final String FIRST = "first_day";
    private static final String LAST = "last_day";
    private static final String FREQUENCY = "frequency";
    private static final String MONETARY = "monetary";
    private static final String PIECES = "pieces";

    private final FlatFact flat;
    private final MeasureColumn amount;
    private final Optional<MeasureColumn> quantity;
    private final Counted counted;
    private final FreeNames steps = new FreeNames(List.of());
    private final String customers = steps.of("customers");
    private final String records;
    private final String purchases = steps.of("purchases");

    private FeaturesPair(FlatFact flat, MeasureColumn amount) {
        this.flat = flat;
        this.amount = amount;
        this.quantity = MeasureColumn.of(flat.fact()).stream()
                .filter(MeasureColumn::isQuantity)
                .findFirst();
        this.counted = Counted.of(flat.fact());
        this.records = steps.of(flat.stem(), "records");
    }

    /** The features of a fact's customers; nothing where it knows no customers, no day or no money. */
    static Optional<TableDefinition> of(FlatFact flat) {
        if (flat.persons() == null || flat.day() == null) {
            return Optional.empty();
        }
        return MeasureColumn.lead(MeasureColumn.of(flat.fact())).map(amount -> new FeaturesPair(flat, amount).table());
    }

    private TableDefinition table() {
        TableDefinition persons = flat.persons().dimension().table();
        List<Column> columns = columns();
        List<Expectation> expectations = new ArrayList<>();
        expectations.add(new Expectation(new NotNull(PSEUDONYM), null));
        expectations.add(new Expectation(new Unique(List.of(PSEUDONYM)), null));
        for (String column : List.of("recency_days", FREQUENCY, "tenure_days")) {
            expectations.add(new Expectation(new Range(column, "0", null), null));
        }
        return new TableDefinition(
                new TableName(Layer.FEATURES, NAME),
                "One row per known " + flat.persons().word().meaning()
                        + ", with or without records, as of the business date.",
                List.of(persons.table(), flat.table().table()),
                List.of(PSEUDONYM),
                flat.table().optional() || persons.optional(),
                false,
                columns,
                List.of(),
                null,
                List.of(),
                expectations,
                query());
    }

    private List<Column> columns() {
        String one = flat.persons().word().meaning();
        String deals = counted.label().en().toLowerCase(Locale.ROOT);
        PrivacyClass ofDay = flat.column(flat.day()).privacy();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                PSEUDONYM,
                "string",
                PrivacyClass.QUASI,
                "Keyed hash of the " + one + "'s " + flat.persons().naturalKey()
                        + "; the same in every run with the same key"));
        columns.add(new Column(
                "recency_days",
                "int",
                ofDay,
                "Days from the last dated record to the business date; null without one"));
        columns.add(number(FREQUENCY, "bigint", "Number of " + deals + " up to the business date, undated included"));
        columns.add(number(
                MONETARY, "decimal(18,2)", "Sum of " + amount.name() + " up to the business date, undated included"));
        columns.add(number("average_order_value", "decimal(18,2)", "monetary by frequency, 0 without " + deals));
        quantity.ifPresent(column -> columns.add(number(
                "average_basket_quantity",
                "decimal(18,4)",
                "Sum of " + column.name() + " by frequency, 0 without " + deals)));
        columns.add(new Column(
                "tenure_days", "int", ofDay, "Days from the first dated record to the business date, 0 without one"));
        return columns;
    }

    private static Column number(String name, String type, String description) {
        return new Column(name, type, PrivacyClass.NONE, description);
    }

    private String query() {
        String key = flat.personKey();
        String surrogate = flat.persons().surrogateKey();
        String day = SqlText.name(flat.day());
        Set<String> read = new LinkedHashSet<>(List.of(key, flat.day(), amount.name()));
        quantity.ifPresent(column -> read.add(column.name()));
        Optional.ofNullable(counted.column()).ifPresent(read::add);
        List<Select.Item> sums = new ArrayList<>(List.of(
                Select.Item.of(key),
                Select.Item.of(Sql.of("min(" + day + ")"), FIRST),
                Select.Item.of(Sql.of("max(" + day + ")"), LAST),
                Select.Item.of(Sql.of(counted.formula()), FREQUENCY),
                Select.Item.of(Sql.of(amount.sum()), MONETARY)));
        quantity.ifPresent(column -> sums.add(Select.Item.of(Sql.of(column.sum()), PIECES)));
        return new Query()
                .with(
                        "The unknown " + flat.persons().word().meaning() + " is nobody to describe.",
                        customers,
                        new Select(
                                List.of(
                                        Select.Item.of(surrogate),
                                        Select.Item.of(flat.persons().naturalKey())),
                                List.of(
                                        gold(flat.persons().dimension().table()),
                                        "where " + SqlText.name(surrogate) + " <> -1")))
                .with(
                        "What comes after the business date is not known yet; a record without a day did happen.",
                        records,
                        new Select(
                                read.stream().map(Select.Item::of).toList(),
                                List.of(
                                        gold(flat.table()),
                                        "where " + day + " is null or " + day + " <= :business_date")))
                .with(purchases, new Select(sums, List.of(SqlText.name(records), "group by " + SqlText.name(key))))
                .text(new Select(
                        values(),
                        List.of(
                                customers,
                                "left join " + purchases + " on " + customers + "." + SqlText.name(surrogate) + " = "
                                        + purchases + "." + SqlText.name(key))));
    }

    private List<Select.Item> values() {
        List<Select.Item> values = new ArrayList<>();
        String key = customers + "." + SqlText.name(flat.persons().naturalKey());
        values.add(Select.Item.of(Sql.of("pseudonym('customer', cast(" + key + " as string))"), PSEUDONYM));
        values.add(Select.Item.of(Sql.of("datediff(:business_date, " + of(LAST) + ")"), "recency_days"));
        values.add(Select.Item.of(Sql.of("coalesce(" + of(FREQUENCY) + ", 0)"), FREQUENCY));
        values.add(Select.Item.of(Sql.of("cast(coalesce(" + of(MONETARY) + ", 0) as decimal(18, 2))"), MONETARY));
        values.add(Select.Item.of(share(MONETARY, "decimal(18, 2)"), "average_order_value"));
        quantity.ifPresent(
                any -> values.add(Select.Item.of(share(PIECES, "decimal(18, 4)"), "average_basket_quantity")));
        values.add(Select.Item.of(Sql.of("coalesce(datediff(:business_date, " + of(FIRST) + "), 0)"), "tenure_days"));
        return values;
    }

    private Sql share(String sum, String type) {
        return new Sql.Around(
                "cast(",
                List.of(Sql.of("coalesce(" + of(sum) + " / nullif(" + of(FREQUENCY) + ", 0), 0)")),
                " as " + type + ")");
    }

    private String of(String column) {
        return purchases + "." + column;
    }

    private static String gold(TableDefinition table) {
        return Layer.GOLD + "." + SqlText.name(table.table().name());
    }
}
