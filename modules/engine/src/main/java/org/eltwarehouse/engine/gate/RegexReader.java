package org.eltwarehouse.engine.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eltwarehouse.engine.gate.RegexShape.Anchor;
import org.eltwarehouse.engine.gate.RegexShape.Atom;
import org.eltwarehouse.engine.gate.RegexShape.Choice;
import org.eltwarehouse.engine.gate.RegexShape.Item;
import org.eltwarehouse.engine.gate.RegexShape.Items;
import org.eltwarehouse.engine.gate.RegexShape.Part;

/** Reads the plain part of Java's regular expressions; what it does not know makes the pattern unreadable. */
final class RegexReader {
    /** Characters that stand for all: Latin-1 and some from elsewhere. */
    private static final String PROBES = probes();

    private static final int MAX_DEPTH = 20;

    private final String text;
    private int at;
    private int flags;
    private boolean unknown;

    RegexReader(String text) {
        this.text = text;
    }

    /** The pattern's parts, or nothing where it uses what is not on the list. */
    Optional<Part> read() {
        Part part = choice(0);
        return unknown || at < text.length() ? Optional.empty() : Optional.of(part);
    }

    private Part choice(int depth) {
        List<Part> branches = new ArrayList<>();
        do {
            branches.add(sequence(depth));
        } while (!unknown && skip("|"));
        return branches.size() == 1 ? branches.get(0) : new Choice(branches);
    }

    private Part sequence(int depth) {
        List<Item> items = new ArrayList<>();
        while (!unknown && at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            Part part = part(depth);
            items.add(part instanceof Anchor ? new Item(part, 1, 1) : repeated(part));
        }
        return new Items(items);
    }

    private Part part(int depth) {
        if (skip("(?i)")) {
            flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            return new Anchor();
        } else if (skip("(?:") || skipGroup()) {
            Part group = depth < MAX_DEPTH ? choice(depth + 1) : new Anchor();
            unknown |= depth >= MAX_DEPTH || !skip(")");
            return group;
        } else if (skip("^") || skip("$") || skip("\\b") || skip("\\B") || skip("\\A") || skip("\\z") || skip("\\Z")) {
            return new Anchor();
        } else if (text.charAt(at) == '[') {
            return atom(characterClass());
        } else if (text.charAt(at) == '\\') {
            return atom(escape());
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
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    /** The end of an escape; references to groups and quotations are not on the list. */
    private int escape() {
        char kind = text.charAt(at + 1);
        if (kind == 'p' || kind == 'P') {
            return text.startsWith("{", at + 2) ? text.indexOf('}', at) + 1 : at + 3;
        } else if (kind == 'u' || kind == 'x') {
            unknown |= text.startsWith("{", at + 2);
            return at + (kind == 'u' ? 6 : 4);
        }
        unknown |= Character.isLetterOrDigit(kind) && "dDsSwWhHvVtnrfae".indexOf(kind) < 0;
        return at + 2;
    }

    private Part atom(int end) {
        if (unknown || end > text.length() || "*+?{".indexOf(text.charAt(at)) >= 0) {
            unknown = true;
            return new Anchor();
        }
        Pattern one = Pattern.compile(text.substring(at, end), flags);
        BitSet matched = new BitSet();
        PROBES.codePoints()
                .filter(probe -> one.matcher(Character.toString(probe)).matches())
                .forEach(matched::set);
        int plain = text.codePointAt(at);
        if (Character.charCount(plain) == end - at) {
            matched.set(plain);
        }
        at = end;
        return new Atom(matched);
    }

    private Item repeated(Part part) {
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

    private static String probes() {
        StringBuilder probes = new StringBuilder("\u2028\u3000\u0130\u0131\u00df\u0416\u4e2d\u0661\u20ac\u017f\u212a");
        for (char c = 0; c < 256; c++) {
            probes.append(c);
        }
        return probes.toString();
    }
}
