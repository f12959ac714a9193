// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import java.time.LocalDate;
import java.util.List;

/** Everything the shop sells: the same at every scale, because more customers do not invent bicycles. */
final class Catalogue {

    private static final String EMPTY = "-";
    private static final String BLANKS = "~";

    private final List<Product> products =
            Lines.of("products.txt").stream().map(Catalogue::product).toList();

    List<Product> products() {
        return products;
    }

    List<Product> in(Aisle aisle) {
        return products.stream().filter(product -> product.aisle() == aisle).toList();
    }

    private static Product product(List<String> cells) {
        return new Product(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                line(cells.get(3)),
                Lines.cells(cells.get(4), ";").stream().map(Catalogue::version).toList());
    }

    private static String line(String text) {
        return switch (text) {
            case EMPTY -> "";
            case BLANKS -> "  ";
            default -> text;
        };
    }

    private static Product.Version version(String text) {
        List<String> words = Lines.cells(text, " ");
        String cost = words.get(1);
        return new Product.Version(
                LocalDate.parse(words.get(0)),
                cost.equals(EMPTY) ? "" : Money.parse(cost).text(),
                Money.parse(words.get(2)));
    }
}
