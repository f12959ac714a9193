// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.eltwarehouse.contract.verdict.GateCode;
import org.eltwarehouse.gate.RegexPart.Anchor;
import org.eltwarehouse.gate.RegexPart.Atom;
import org.eltwarehouse.gate.RegexPart.Choice;
import org.eltwarehouse.gate.RegexPart.Item;
import org.eltwarehouse.gate.RegexPart.Items;

/**
 * Whether a regular expression ends in time whatever it is held against. Java's matcher goes back and tries again; that
 * explodes where a repeated part can match the same text in several ways. Allowed is what provably cannot: each repeated
 * item inside a repeated group is followed, all around, by something it cannot match itself.
 */
final class RegexShape {
    private static final int MAX_CHARACTERS = 512;
    private static final int MAX_REPETITION = 1_000;
    /** A long repetition whose text its neighbours can take costs another power of the text's length. */
    private static final int MANY = 5;
    /** How often the number of ways to try may double, in all. */
    private static final int MAX_DOUBLINGS = 2 * MANY;

    private static final String HINT = "write it without nested repetitions, lookaround and references";

    private RegexShape() {}

    /** The fewest characters that a pattern matches, as far as it can be read. */
    static double shortest(String pattern) {
        return new RegexReader(pattern).read().map(RegexPart::shortest).orElse(0.0);
    }

    static Optional<Refusal> judge(String pattern) {
        if (pattern.length() > MAX_CHARACTERS) {
            return Refusal.of(
                    GateCode.REGEX, "has a pattern of " + pattern.length() + " characters", "write a shorter one");
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            return Refusal.of(GateCode.REGEX, "has a pattern that Java cannot read", "correct it");
        }
        Optional<RegexPart> part = new RegexReader(pattern).read();
        if (part.isEmpty()) {
            return Refusal.of(GateCode.REGEX, "has a pattern with constructs that are not on the list", HINT);
        }
        List<String> faults = new ArrayList<>();
        double doublings = inspect(part.get(), faults);
        if (!faults.isEmpty()) {
            return Refusal.of(GateCode.REGEX, "has a pattern that " + faults.get(0), HINT);
        }
        return doublings > MAX_DOUBLINGS
                ? Refusal.of(GateCode.REGEX, "has a pattern with too many parts that match the same text", HINT)
                : Optional.empty();
    }

    /** Collects faults; returns how often the number of ways to try doubles. */
    private static double inspect(RegexPart part, List<String> faults) {
        if (part instanceof Choice choice) {
            return inspect(choice, faults);
        }
        double doublings = 0;
        List<Item> items = part instanceof Items sequence ? sequence.items() : List.of();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.min() > MAX_REPETITION || (item.max() > MAX_REPETITION && item.max() != Integer.MAX_VALUE)) {
                faults.add("repeats something " + Math.max(item.min(), item.max()) + " times");
            }
            if (item.isMany() && !isDeterministic(item.part())) {
                faults.add("repeats what can match the same text in several ways");
            }
            double inner = inspect(item.part(), faults);
            boolean again = item.max() > 1 && !item.isMany() && !isDeterministic(item.part());
            doublings += again ? varietyOfRounds(item, inner) : inner;
            if (isOpen(item) && isRival(items, i)) {
                doublings += variety(item);
            }
        }
        return doublings;
    }

    /** Branches that can begin alike are all tried at the same place, and one that can be empty anywhere. */
    private static double inspect(Choice choice, List<String> faults) {
        double anywhere = 0;
        Map<Integer, Double> ways = new HashMap<>();
        for (RegexPart branch : choice.branches()) {
            double own = Math.pow(2, inspect(branch, faults));
            anywhere += branch.isEmpty() ? own : 0;
            if (!branch.isEmpty()) {
                branch.first().stream().forEach(c -> ways.merge(c, own, Double::sum));
            }
        }
        return log2(anywhere + ways.values().stream().reduce(0.0, Math::max));
    }

    /** How often the number of ways to take a text doubles by what repeats or may be missing. */
    private static double variety(RegexPart part) {
        if (part instanceof Choice choice) {
            return choice.branches().stream()
                    .mapToDouble(RegexShape::variety)
                    .max()
                    .orElse(0);
        }
        return part instanceof Items sequence
                ? sequence.items().stream().mapToDouble(RegexShape::variety).sum()
                : 0;
    }

    /** What the next character decides within the rounds is open at their end alone. */
    private static double varietyOfRounds(Item item, double inner) {
        double ways = item.part() instanceof Items ? 0 : item.max() * variety(item.part());
        List<Item> round = item.part() instanceof Items sequence ? sequence.items() : List.of();
        for (int i = 0; i < round.size(); i++) {
            boolean ends = round.subList(i + 1, round.size()).stream().allMatch(Item::isOptional);
            ways += variety(round.get(i)) * (isSettled(round, i) ? (ends ? 1 : 0) : item.max());
        }
        return Math.max(ways, item.max() * Math.max(1, inner));
    }

    /** Whether the next character says if an item goes on, also where the round begins anew. */
    private static boolean isSettled(List<Item> round, int index) {
        RegexPart part = round.get(index).part();
        for (int i = 1; i <= round.size(); i++) {
            Item follower = round.get((index + i) % round.size());
            if (follower.part().first().intersects(part.first())) {
                return false;
            } else if (!follower.isOptional()) {
                break;
            }
        }
        return isDeterministic(part);
    }

    private static double variety(Item item) {
        double own = item.isMany() ? MANY : log2(item.max() - item.min() + 1.0);
        return isDeterministic(item.part()) || item.isMany() ? own : own + item.max() * variety(item.part());
    }

    /** Whether an item can end sooner or later, so that what follows takes the rest. */
    private static boolean isOpen(Item item) {
        return item.min() != item.max() || isOpen(item.part());
    }

    private static boolean isOpen(RegexPart part) {
        if (part instanceof Choice choice) {
            return choice.branches().stream().anyMatch(RegexShape::isOpen);
        }
        List<Item> items = part instanceof Items sequence ? sequence.items() : List.of();
        for (int last = items.size() - 1; last >= 0; last--) {
            if (isOpen(items.get(last))) {
                return true;
            } else if (!items.get(last).isOptional()) {
                return false;
            }
        }
        return false;
    }

    private static double log2(double number) {
        return Math.log(Math.max(1, number)) / Math.log(2);
    }

    /** Whether what may follow an item can match what the item matches. */
    private static boolean isRival(List<Item> items, int index) {
        BitSet own = items.get(index).part().first();
        for (int next = index + 1; next < items.size(); next++) {
            Item follower = items.get(next);
            if (follower.part().first().intersects(own)) {
                return true;
            }
            if (!follower.isOptional()) {
                return false;
            }
        }
        return false;
    }

    /** Whether a repeated part matches a text in one way only, so that repeating it is harmless. */
    private static boolean isDeterministic(RegexPart part) {
        if (part instanceof Atom) {
            return true;
        } else if (part instanceof Choice choice) {
            BitSet seen = new BitSet();
            for (RegexPart branch : choice.branches()) {
                if (seen.intersects(branch.first()) || !isDeterministic(branch)) {
                    return false;
                }
                seen.or(branch.first());
            }
            return true;
        } else if (part instanceof Items sequence && !sequence.isEmpty()) {
            return isUnambiguous(sequence.items());
        }
        return false;
    }

    /** All around: after an item that varies comes something that must be there and that the item cannot match. */
    private static boolean isUnambiguous(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (!(item.part() instanceof Anchor) && !isDeterministic(item.part())) {
                return false;
            }
            if (item.varies()) {
                Item next = items.get((i + 1) % items.size());
                boolean alone = items.size() == 1;
                if (alone
                        || next.isOptional()
                        || next.part().first().intersects(item.part().first())) {
                    return false;
                }
            }
        }
        return true;
    }
}
