// SPDX-License-Identifier: MIT
package org.eltwarehouse.document;

import java.util.Locale;

/** An SVG element tree being written. Coordinates have one digit; text is escaped; styling is left to the page. */
final class Svg {
    private final StringBuilder out = new StringBuilder();

    Svg(String id, String title, int width, int height) {
        out.append("<figure>\n<svg role=\"img\" aria-labelledby=\"").append(id);
        out.append("\" viewBox=\"0 0 ").append(width).append(' ').append(height);
        out.append("\" xmlns=\"http://www.w3.org/2000/svg\">\n<title id=\"")
                .append(id)
                .append("\">");
        out.append(escape(title)).append("</title>\n");
    }

    /** A bar that names its value when pointed at. */
    void bar(String style, double x, double y, double width, double height, String name) {
        out.append("<rect class=\"").append(style).append("\" x=\"").append(number(x));
        out.append("\" y=\"").append(number(y)).append("\" width=\"").append(number(width));
        out.append("\" height=\"").append(number(height)).append("\"><title>");
        out.append(escape(name)).append("</title></rect>\n");
    }

    void text(String style, double x, double y, String text) {
        out.append("<text class=\"").append(style).append("\" x=\"").append(number(x));
        out.append("\" y=\"")
                .append(number(y))
                .append("\">")
                .append(escape(text))
                .append("</text>\n");
    }

    void line(double x1, double y1, double x2, double y2) {
        out.append("<line class=\"grid\" x1=\"")
                .append(number(x1))
                .append("\" y1=\"")
                .append(number(y1));
        out.append("\" x2=\"")
                .append(number(x2))
                .append("\" y2=\"")
                .append(number(y2))
                .append("\"/>\n");
    }

    String close(String caption) {
        return out.append("</svg>\n<figcaption>")
                .append(escape(caption))
                .append("</figcaption>\n</figure>\n")
                .toString();
    }

    static String escape(String text) {
        return EscapedText.oneLine(text, 300)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
