// SPDX-License-Identifier: MIT
package org.eltwarehouse.document;

/** A picture for the HTML page, drawn as inline SVG with a title that a screen reader speaks. */
public sealed interface Chart permits ColumnChart, BarChart {
    boolean isEmpty();

    /** @param id unique on its page */
    String svg(String id);
}
