// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

import java.util.List;

/** A sound contract of a file, and what people get wrong in it. */
final class BrokenSources {
    static final String SOUND = """
            table: bronze.orders
            file: shop/orders.csv
            grain: One record per order.
            charset: UTF-8
            delimiter: ";"
            business_date: {column: sold_on, format: yyyy-MM-dd, not_after: sold_on}
            drift: {new_column: fail}
            codes:
              gender: [F, M]
            columns:
              - {name: order_number, privacy: identifier, description: Order number}
              - {name: sold_on, header: Sold On, privacy: none, description: Day of the sale}
              - {name: gender, privacy: quasi, description: Gender}
            """;

    private BrokenSources() {}

    static List<Edit> edits() {
        return List.of(
                new Edit("a table of another layer", "bronze.orders", "silver.orders"),
                new Edit("a file outside a folder", "shop/orders.csv", "orders.csv"),
                new Edit("a file that is no CSV file", "shop/orders.csv", "shop/orders.xlsx"),
                new Edit("no file", "file: shop/orders.csv\n", ""),
                new Edit("unknown file encoding", "UTF-8", "latin1"),
                new Edit("unknown file encoding, far", "UTF-8", "EBCDIC"),
                new Edit("a delimiter of two characters", "\";\"", "\"||\""),
                new Edit("unknown drift policy", "new_column: fail", "new_column: ignore"),
                new Edit("unknown drift policy, far", "new_column: fail", "new_column: shout"),
                new Edit("unknown kind of drift", "new_column: fail", "new_colum: fail"),
                new Edit("codes of no column", "gender: [F, M]", "gendre: [F, M]"),
                new Edit("no codes", "gender: [F, M]", "gender: []"),
                new Edit("an empty code", "gender: [F, M]", "gender: [F, ' ']"),
                new Edit("a business date of no column", "column: sold_on", "column: sold"),
                new Edit("a business date without a format", " format: yyyy-MM-dd,", ""),
                new Edit("a header twice", "name: gender, privacy", "name: gender, header: sold on, privacy"),
                new Edit("a header like a name", "header: Sold On", "header: GENDER"),
                new Edit("a header too long", "header: Sold On", "header: " + "h".repeat(256)),
                new Edit("required that is neither", "charset:", "required: maybe\ncharset:"));
    }
}
