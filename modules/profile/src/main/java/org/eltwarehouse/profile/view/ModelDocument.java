// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.Inclusion;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.profile.statistics.TableProfile;

/** Writes what a model sees of a profile. */
final class ModelDocument {
    private final Profile profile;
    private final Aliases aliases;
    private final Detail detail;

    /** How much is told of each column. */
    enum Detail {
        MOST,
        SOME,
        LEAST
    }

    ModelDocument(Profile profile, Aliases aliases, Detail detail) {
        this.profile = profile;
        this.aliases = aliases;
        this.detail = detail;
    }

    /** The document over the first tables. */
    String json(int tables) {
        List<TableProfile> shown = profile.tables().subList(0, tables);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("tables", shown.stream().map(this::table).toList());
        document.put(
                "inclusions",
                profile.inclusions().stream()
                        .filter(inclusion ->
                                shown.stream().anyMatch(t -> t.name().equals(inclusion.table()))
                                        && shown.stream().anyMatch(t -> t.name().equals(inclusion.target())))
                        .map(this::inclusion)
                        .toList());
        int left = profile.tables().size() - tables;
        if (left > 0) {
            document.put("tables_left_out", left);
        }
        // Texts hold no line ends as they are: those between fields can go.
        return Documents.json(document).replaceAll("\n *", "").replace("\" : ", "\":");
    }

    private Map<String, Object> table(TableProfile table) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("table", aliases.table(table.name()));
        if (!table.readable()) {
            shown.put("condition", table.condition());
            return shown;
        }
        shown.put("rows", table.rowClass());
        List<Map<String, Object>> columns = new ArrayList<>();
        for (ColumnProfile column : table.columns()) {
            ColumnView view = new ColumnView(column, detail);
            columns.add(view.fields(aliases.column(table.name(), column.name())));
        }
        shown.put("columns", columns);
        shown.put(
                "keys",
                table.keys().stream().limit(4).map(key -> key(table, key)).toList());
        if (!table.products().isEmpty()) {
            shown.put(
                    "products",
                    table.products().stream()
                            .limit(3)
                            .map(product -> product(table, product))
                            .toList());
        }
        if (!table.orders().isEmpty() && detail == Detail.MOST) {
            shown.put(
                    "date_orders",
                    table.orders().stream()
                            .limit(6)
                            .map(order -> name(table, order.earlier()) + " <= " + name(table, order.later()))
                            .toList());
        }
        return shown;
    }

    private Map<String, Object> key(TableProfile table, TableProfile.KeyCandidate key) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(
                "columns", key.columns().stream().map(name -> name(table, name)).toList());
        shown.put("unique", rounded(key.uniqueness()));
        return shown;
    }

    private Map<String, Object> product(TableProfile table, TableProfile.Product product) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("total", name(table, product.total()));
        shown.put("quantity", name(table, product.quantity()));
        shown.put("price", name(table, product.price()));
        shown.put("holds", rounded(product.holds()));
        shown.put("without_signs", rounded(product.holdsUnsigned()));
        return shown;
    }

    private Map<String, Object> inclusion(Inclusion inclusion) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(
                "column",
                aliases.table(inclusion.table()) + "." + aliases.column(inclusion.table(), inclusion.column()));
        shown.put(
                "target",
                aliases.table(inclusion.target()) + "." + aliases.column(inclusion.target(), inclusion.targetColumn()));
        if (!inclusion.steps().isEmpty()) {
            shown.put("steps", inclusion.steps().stream().map(StepView::of).toList());
        }
        if (!inclusion.targetSteps().isEmpty()) {
            shown.put(
                    "target_steps",
                    inclusion.targetSteps().stream().map(StepView::of).toList());
        }
        shown.put("coverage", rounded(inclusion.coverage()));
        shown.put("reverse", rounded(inclusion.reverse()));
        return shown;
    }

    private String name(TableProfile table, String column) {
        return aliases.column(table.name(), column);
    }

    static BigDecimal rounded(double share) {
        // What is not all must not look like all.
        BigDecimal exact = BigDecimal.valueOf(share)
                .setScale(3, share < 1 && share > 0.999 ? RoundingMode.DOWN : RoundingMode.HALF_UP);
        BigDecimal plain = exact.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
