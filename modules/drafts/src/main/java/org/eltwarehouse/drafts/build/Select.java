// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One select of a query.
 *
 * @param items its columns, in order
 * @param from what follows {@code from}: the relation, then joins, filters and groups, a line each
 */
record Select(List<Item> items, List<String> from) {
    private static final int SHORT = 4;

    Select {
        items = List.copyOf(items);
        from = List.copyOf(from);
    }

    /** A column: why it is as it is (or null), the expression and its name; the expression may be the name itself. */
    record Item(String comment, Sql expression, String name) {
        static Item of(String name) {
            return new Item(null, Sql.of(SqlText.name(name)), name);
        }

        static Item of(Sql expression, String name) {
            return new Item(null, expression, name);
        }

        private String text(int indent, boolean last) {
            String why = comment == null ? "" : commented(comment, indent);
            int end = last ? 0 : 1;
            String named = SqlText.name(name);
            String line = expression.line();
            if (line.equals(named) || line.endsWith("." + named)) {
                return why + line;
            }
            String as = " as " + named;
            if (indent + line.length() + as.length() + end <= Sql.WIDTH) {
                return why + line + as;
            }
            if (indent + line.length() <= Sql.WIDTH) {
                return why + line + "\n" + Sql.pad(indent + 4) + as.strip();
            }
            return why + expression.broken(indent) + as;
        }

        private static String commented(String comment, int indent) {
            return comment.lines()
                    .map(line -> "-- " + line + "\n" + Sql.pad(indent))
                    .collect(Collectors.joining());
        }

        private boolean plain() {
            return comment == null && expression.line().equals(SqlText.name(name));
        }
    }

    /** The select's text at an indent. */
    String text(int indent) {
        List<String> lines = new ArrayList<>();
        String pad = Sql.pad(indent);
        if (items.stream().allMatch(Item::plain)) {
            List<String> names =
                    items.stream().map(item -> SqlText.name(item.name())).toList();
            String line = "select " + String.join(", ", names);
            boolean fits = indent + line.length() <= Sql.WIDTH && names.size() <= 2 * SHORT;
            lines.add(fits ? pad + line : pad + "select\n" + Sql.Among.filled(names, indent + 4));
        } else {
            lines.add(pad + "select");
            for (int i = 0; i < items.size(); i++) {
                boolean last = i + 1 == items.size();
                lines.add(Sql.pad(indent + 4) + items.get(i).text(indent + 4, last) + (last ? "" : ","));
            }
        }
        for (int i = 0; i < from.size(); i++) {
            lines.add(pad + (i == 0 ? "from " : "") + from.get(i));
        }
        return String.join("\n", lines);
    }
}
