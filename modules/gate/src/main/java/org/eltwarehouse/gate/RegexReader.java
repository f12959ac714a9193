// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eltwarehouse.gate.RegexPart.Anchor;
import org.eltwarehouse.gate.RegexPart.Atom;
import org.eltwarehouse.gate.RegexPart.Choice;
import org.eltwarehouse.gate.RegexPart.Item;
import org.eltwarehouse.gate.RegexPart.Items;

/** Reads the plain part of Java's regular expressions; what it does not know makes the pattern unreadable. */
final class RegexReader {
    /** Stands for the characters that are neither among the probes nor near those of the pattern. */
    private static final int OTHERS = Character.MAX_CODE_POINT + 1;
    /** Classes that hold characters beyond Latin-1. */
    private static final Pattern WIDE = Pattern.compile(
            "(?s)\\[.*([^\\x00-\\xff]|\\\\u).*|\\[\\^.*|\\.|.*\\\\[PWDSHV].*|"
                    + ".*\\\\p(?!\\{(Lower|Upper|ASCII|Alpha|Digit|Alnum|Punct|Graph|Print|Blank|Cntrl|XDigit|Space)}).*");

    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private static final String ELSEWHERE = "\u2028\u3000\u0130\u0131\u0416\u4e2d\u0661\u20ac\u017f\u212a";

    private static final int MAX_DEPTH = 20;

    private final String text;
    private final int[] probes;
    /** Whether the pattern holds classes of which the probes do not show all that they have in common. */
    private final boolean vague;

    private int at;
    private int flags;
    private boolean unknown;

    RegexReader(String text) {
        this.text = text;
        this.probes = probes(text);
        this.vague = text.contains("\\p") || text.contains("\\P") || text.contains("(?i)");
    }

    /** The pattern's parts, or nothing where it uses what is not on the list. */
    Optional<RegexPart> read() {
        RegexPart part = choice(0);
        return unknown || at < text.length() ? Optional.empty() : Optional.of(part);
    }

    private RegexPart choice(int depth) {
        List<RegexPart> branches = new ArrayList<>();
        do {
            branches.add(sequence(depth));
        } while (!unknown && skip("|"));
        return branches.size() == 1 ? branches.get(0) : new Choice(branches);
    }

    private RegexPart sequence(int depth) {
        List<Item> items = new ArrayList<>();
        while (!unknown && at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            RegexPart part = part(depth);
            items.add(part instanceof Anchor ? new Item(part, 1, 1) : repeated(part));
        }
        return new Items(items);
    }

    private RegexPart part(int depth) {
        if (skip("(?i)")) {
            flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            return new Anchor();
        } else if (skip("(?:") || skipGroup()) {
            RegexPart group = depth < MAX_DEPTH ? choice(depth + 1) : new Anchor();
            unknown |= depth >= MAX_DEPTH || !skip(")");
            return group;
        } else if (skip("^") || skip("$") || skip("\\b") || skip("\\B") || skip("\\A") || skip("\\z") || skip("\\Z")) {
            return new Anchor();
        } else if (text.charAt(at) == '[') {
            return atom(characterClass());
        } else if (text.charAt(at) == '\\') {
            return atom(escape(at));
        }
        return atom(at + Character.charCount(text.codePointAt(at)));
    }

    private boolean skipGroup() {
        boolean group = text.startsWith("(", at) && !text.startsWith("(?", at);
        at += group ? 1 : 0;
        unknown |= !group && text.startsWith("(", at);
        return group;
    }

    /** The end of a class in brackets; one within another is not on the list. */
    private int characterClass() {
        int end = at + 1;
        if (text.startsWith("^", end)) {
            end++;
        }
        if (text.startsWith("]", end)) {
            unknown = true;
        }
        while (end < text.length() && text.charAt(end) != ']') {
            unknown |= text.charAt(end) == '[' || text.startsWith("&&", end);
            end = text.charAt(end) == '\\' ? escape(end) : end + 1;
        }
        return end + 1;
    }

    /** The end of an escape; references to groups and quotations are not on the list. */
    private int escape(int start) {
        char kind = start + 1 < text.length() ? text.charAt(start + 1) : '1';
        if (kind == 'p' || kind == 'P') {
            return text.startsWith("{", start + 2) ? text.indexOf('}', start) + 1 : start + 3;
        } else if (kind == 'u' || kind == 'x') {
            unknown |= text.startsWith("{", start + 2);
            return start + (kind == 'u' ? 6 : 4);
        }
        unknown |= Character.isLetterOrDigit(kind) && "dDsSwWhHvVtnrfae".indexOf(kind) < 0;
        return start + 2;
    }

    private RegexPart atom(int end) {
        if (unknown || end > text.length() || "*+?{".indexOf(text.charAt(at)) >= 0) {
            unknown = true;
            return new Anchor();
        }
        Pattern one = Pattern.compile(text.substring(at, end), flags);
        BitSet matched = new BitSet();
        Arrays.stream(probes)
                .filter(probe -> one.matcher(Character.toString(probe)).matches())
                .forEach(matched::set);
        int plain = text.codePointAt(at);
        if (Character.charCount(plain) == end - at) {
            matched.set(plain);
        } else if (matched.isEmpty() || (vague && WIDE.matcher(one.pattern()).matches())) {
            matched.set(OTHERS);
        }
        at = end;
        return new Atom(matched);
    }

    private Item repeated(RegexPart part) {
        int min = 1;
        int max = 1;
        if (skip("*")) {
            min = 0;
            max = Integer.MAX_VALUE;
        } else if (skip("+")) {
            max = Integer.MAX_VALUE;
        } else if (skip("?")) {
            min = 0;
        } else if (skip("{")) {
            int end = text.indexOf('}', at);
            String[] bounds = text.substring(at, end).split(",", -1);
            min = bound(bounds[0]);
            max = bounds.length == 1 ? min : bounds[1].isEmpty() ? Integer.MAX_VALUE : bound(bounds[1]);
            at = end + 1;
        } else {
            return new Item(part, 1, 1);
        }
        // Reluctant and possessive repetitions match no other way.
        if (!skip("?")) {
            skip("+");
        }
        return new Item(part, min, max);
    }

    private int bound(String number) {
        return number.strip().length() > 6 ? Integer.MAX_VALUE - 1 : Integer.parseInt(number.strip());
    }

    private boolean skip(String expected) {
        boolean found = text.startsWith(expected, at);
        at += found ? expected.length() : 0;
        return found;
    }

    /**
     * Characters that stand for all: Latin-1, some from elsewhere, and those of the pattern with their neighbours. Where two
     * ranges meet, one of their ends is in both.
     */
    private static int[] probes(String text) {
        String plain = ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
        IntStream near = plain.codePoints()
                .filter(c -> c > 0xff)
                .flatMap(c -> IntStream.rangeClosed(c - 1, Math.min(c + 1, Character.MAX_CODE_POINT)))
                .flatMap(c -> IntStream.of(c, Character.toUpperCase(c), Character.toLowerCase(c)));
        IntStream known = IntStream.concat(IntStream.rangeClosed(0, 0x100), ELSEWHERE.codePoints());
        return IntStream.concat(known, near).distinct().toArray();
    }
}
