// SPDX-License-Identifier: MIT
package org.eltwarehouse.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A report being written. One text serves both forms: {@link #markdown()} is what was written, {@link #html()} is that
 * Markdown rendered, plus charts, which only the page can show. Every string is escaped. Deterministic: no time, no
 * locale of the host.
 */
public final class Document {
    private sealed interface Block permits Prose, Picture {}

    private record Prose(String markdown) implements Block {}

    private record Picture(Chart chart) implements Block {}

    private final String title;
    private final List<Block> blocks = new ArrayList<>();

    public Document(String title) {
        this.title = Objects.requireNonNull(title, "title is null");
        prose("# " + Inline.text(title).markdown());
    }

    public Document section(String heading) {
        return prose("## " + Inline.text(heading).markdown());
    }

    public Document subsection(Inline heading) {
        return prose("### " + heading.markdown());
    }

    public Document paragraph(String text) {
        return paragraph(Inline.text(text));
    }

    public Document paragraph(Inline text) {
        return prose(text.markdown());
    }

    public Document bullets(List<Inline> items) {
        StringBuilder list = new StringBuilder();
        items.forEach(item -> list.append("- ").append(item.markdown()).append('\n'));
        return items.isEmpty() ? this : prose(list.toString());
    }

    public Document numbered(List<Inline> items) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            list.append(i + 1).append(". ").append(items.get(i).markdown()).append('\n');
        }
        return items.isEmpty() ? this : prose(list.toString());
    }

    /** Adds the table, unless it has no rows: the caller says in words what an empty one means. */
    public Document table(Table table) {
        return table.isEmpty() ? this : prose(table.markdown());
    }

    /** Adds lines as they are, such as a query; nothing in them becomes markup. */
    public Document lines(List<String> lines) {
        String fence = "```";
        while (String.join("\n", lines).contains(fence)) {
            fence += "`";
        }
        StringBuilder block = new StringBuilder(fence).append('\n');
        lines.forEach(line -> block.append(line.replace("\t", "    ").replaceAll("[\\p{Cntrl}\\p{Cf}]", "?"))
                .append('\n'));
        return prose(block.append(fence).toString());
    }

    /** Adds a chart to the page; the Markdown goes without, so its figures must stand in the text as well. */
    public Document picture(Chart chart) {
        if (!chart.isEmpty()) {
            blocks.add(new Picture(chart));
        }
        return this;
    }

    public String markdown() {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            if (block instanceof Prose prose) {
                text.append(text.isEmpty() ? "" : "\n").append(prose.markdown());
            }
        }
        return text.toString();
    }

    public String html() {
        StringBuilder body = new StringBuilder();
        StringBuilder text = new StringBuilder();
        int charts = 0;
        for (Block block : blocks) {
            if (block instanceof Prose prose) {
                text.append(prose.markdown()).append('\n');
            } else if (block instanceof Picture picture) {
                body.append(Page.render(text.toString()));
                text.setLength(0);
                charts++;
                body.append(picture.chart().svg("chart-" + charts));
            }
        }
        body.append(Page.render(text.toString()));
        return Page.of(title, body.toString());
    }

    private Document prose(String markdown) {
        blocks.add(new Prose(markdown.endsWith("\n") ? markdown : markdown + "\n"));
        return this;
    }
}
