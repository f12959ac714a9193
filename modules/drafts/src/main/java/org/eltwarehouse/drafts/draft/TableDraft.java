// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.drafts.draft.ColumnDraft.KeyUse;
import org.eltwarehouse.drafts.draft.ProposedTable.Keep;
import org.eltwarehouse.drafts.draft.ProposedTable.ProposedDistance;
import org.eltwarehouse.drafts.draft.ProposedTable.ProposedProduct;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.ColumnRole;
import org.eltwarehouse.profile.statistics.TableProfile;
import org.eltwarehouse.profile.statistics.TableProfile.DateOrder;
import org.eltwarehouse.profile.statistics.TableProfile.Product;
import org.eltwarehouse.profile.statistics.Transformation;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.Tag;

/** Drafts the silver table of a source. */
final class TableDraft {
    /** Share of numbers below zero that are slips of the sign: with more, they are returns. */
    private static final double SLIPS = 0.05;
    /** Share of rows in which a rule must hold before what breaks it is repaired by it. */
    private static final double PROVEN = 0.9;
    /** Share of rows in which a rule must hold before a missing value is made by it: one exception in a thousand. */
    private static final double ALWAYS = 0.999;
    /** Sound records: in fewer, a distance of days is always the same by chance. */
    private static final int MANY = 100;

    private final TableProfile table;
    private final TableKey key;
    private final KeyForms forms;
    private final KeyTypes types;

    TableDraft(TableProfile table, TableKey key, KeyForms forms, KeyTypes types) {
        this.table = table;
        this.key = key;
        this.forms = forms;
        this.types = types;
    }

    ProposedTable proposed() {
        Optional<ProposedProduct> product = product();
        List<ProposedColumn> columns = new ArrayList<>();
        for (ColumnProfile column : table.columns()) {
            if (!column.header().isEmpty()) {
                columns(column, product.orElse(null), columns);
            }
        }
        return new ProposedTable(
                table.name(),
                grain(),
                columns,
                silverKey(),
                key.keep(),
                key.newestBy(),
                key.lineColumn(),
                product.stream().toList(),
                key.versions(),
                distance(columns).orElse(null));
    }

    /** A date that not all rows have, and one that nearly all have and that tells it. */
    private Optional<ProposedDistance> distance(List<ProposedColumn> columns) {
        List<String> dates = columns.stream()
                .filter(column -> column.kind() == ProposedColumn.Kind.DATE)
                .filter(column -> column.privacy().compareTo(PrivacyClass.IDENTIFIER) < 0)
                .map(ProposedColumn::name)
                .filter(name -> !key.columns().contains(name))
                .filter(name ->
                        key.versions() == null || !name.equals(key.versions().end()))
                .toList();
        return table.sound() < MANY
                ? Optional.empty()
                : table.orders().stream()
                        .filter(order -> order.usual() >= ALWAYS)
                        .filter(order -> dates.containsAll(List.of(order.earlier(), order.later())))
                        .flatMap(TableDraft::bothWays)
                        .filter(distance -> known(distance.date()) >= PROVEN
                                && known(distance.date()) < 1
                                && known(distance.from()) >= ALWAYS)
                        .findFirst();
    }

    private static Stream<ProposedDistance> bothWays(DateOrder order) {
        int days = (int) order.usualDays();
        return Stream.of(
                new ProposedDistance(order.earlier(), order.later(), -days),
                new ProposedDistance(order.later(), order.earlier(), days));
    }

    /** Share of rows in which a date is one. */
    private double known(String date) {
        ColumnProfile column = table.column(date).orElseThrow();
        return (1 - column.filling().blank()) * column.dated();
    }

    private void columns(ColumnProfile column, ProposedProduct product, List<ProposedColumn> columns) {
        boolean slip = product != null
                && product.price().equals(column.name())
                && column.numbers().negative() > 0
                && column.numbers().negative() <= SLIPS;
        Map<String, List<Transformation>> silver = forms.columns(table.name(), column.name());
        silver.forEach((name, steps) -> {
            boolean whole = silver.size() == 1;
            boolean number = whole && steps.isEmpty() && types.number(table.name(), column.name());
            boolean required = key.columns().contains(column.name())
                    && name.equals(column.name())
                    && (key.versions() == null || !name.equals(key.versions().start()));
            columns.add(ColumnDraft.of(
                    column,
                    new KeyUse(
                            name,
                            steps,
                            types.joined(table.name(), column.name()),
                            number,
                            types.upper(table.name(), column.name()),
                            required),
                    slip));
        });
    }

    private List<String> silverKey() {
        List<String> columns = new ArrayList<>(key.columns());
        if (key.keep() == Keep.ALL) {
            columns.add(key.lineColumn());
        }
        return columns;
    }

    /**
     * The product that the rows prove, or the amount that they lack: where there is a quantity and a price but no money that
     * could be their product.
     */
    private Optional<ProposedProduct> product() {
        for (Product found : table.products()) {
            boolean signed = negative(found.quantity()) > 0 || negative(found.total()) > SLIPS;
            if (found.holdsUnsigned() >= PROVEN && !signed && money(found.total())) {
                return Optional.of(new ProposedProduct(found.total(), found.quantity(), found.price()));
            }
        }
        Optional<String> quantity = figure(Tag.QUANTITY);
        Optional<String> price = figure(Tag.UNIT);
        boolean lacking = quantity.isPresent()
                && price.isPresent()
                && figure(Tag.MONEY).isEmpty()
                && NameWords.of(table.name()).has(Tag.DOCUMENT)
                && table.column("amount").isEmpty();
        return lacking
                ? Optional.of(new ProposedProduct("amount", quantity.orElseThrow(), price.orElseThrow()))
                : Optional.empty();
    }

    private boolean money(String total) {
        ColumnRole role = ColumnRole.of(table.column(total).orElseThrow());
        return role == ColumnRole.DECIMAL || NameWords.of(total).has(Tag.MONEY);
    }

    private double negative(String column) {
        return table.column(column).orElseThrow().numbers().negative();
    }

    private Optional<String> figure(Tag tag) {
        return table.columns().stream()
                .filter(column -> !column.header().isEmpty() && ColumnRole.number(column))
                .map(ColumnProfile::name)
                .filter(name -> NameWords.of(name).has(tag))
                .findFirst();
    }

    private String grain() {
        String thing = key.columns().size() > 1
                ? Sentences.keyed(key.columns())
                : Sentences.thing(key.columns().get(0), table.name());
        if (key.versions() != null) {
            return "One row per version of a " + Sentences.thing(key.columns().get(0), table.name())
                    + "; the more complete record wins.";
        }
        return switch (key.keep()) {
            case ALL -> "One row per line of the source; lines that repeat others stay.";
            case NEWEST -> "One row per " + thing + "; the newest record wins.";
            case EQUAL -> "One row per " + thing + "; rows that contradict each other are refused together.";
            case MOST_COMPLETE -> "One row per " + thing + "; the more complete record wins.";
        };
    }
}
