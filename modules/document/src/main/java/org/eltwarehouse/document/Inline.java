// SPDX-License-Identifier: MIT
package org.eltwarehouse.document;

import java.util.Objects;
import java.util.regex.Pattern;

/** A piece of Markdown inside one line. Its factories escape: no text, whoever wrote it, becomes markup, HTML or a link. */
public record Inline(String markdown) {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 4000;
    private static final Pattern CODE =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.,/()=> :+-]{0,118}[A-Za-z0-9_)]|[A-Za-z0-9]");

    public Inline {
        Objects.requireNonNull(markdown, "markdown is null");
    }

    /** A sentence or a longer text; a blank at its end stays, for what follows. */
    public static Inline text(String text) {
        return new Inline(EscapedText.of(text, LONGEST_TEXT) + (text.endsWith(" ") ? " " : ""));
    }

    /** A word or two from the data; cut when long, {@code (empty)} when blank. */
    public static Inline name(String name) {
        String escaped = EscapedText.of(name, LONGEST_NAME);
        return new Inline(escaped.isEmpty() ? "(empty)" : escaped);
    }

    /** A technical name in a code span, or as plain text where its characters would not be safe there. */
    public static Inline code(String name) {
        return name != null && CODE.matcher(name).matches() ? new Inline("`" + name + "`") : name(name);
    }

    public Inline strong() {
        return new Inline("**" + markdown.strip() + "**");
    }

    public Inline then(String text) {
        return new Inline(markdown + EscapedText.continuing(text));
    }

    public Inline then(Inline next) {
        return new Inline(markdown + next.markdown());
    }
}
