package org.eltwarehouse.engine.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Whether a regular expression ends in time whatever it is held against. Java's matcher goes back and tries again; that
 * explodes where a repeated part can match the same text in several ways. Allowed is what provably cannot: each repeated
 * item inside a repeated group is followed, all around, by something it cannot match itself.
 */
final class RegexShape {
    private static final int MAX_CHARACTERS = 512;
    /** A repetition up to this often is no repetition to worry about. */
    private static final int FEW = 10;

    private static final int MAX_REPETITION = 1_000;
    /** A long repetition whose text its neighbours can take costs another power of the text's length. */
    private static final int MANY = 5;
    /** How often the number of ways to try may double, in all. */
    private static final int MAX_DOUBLINGS = 2 * MANY;

    private static final String HINT = "write it without nested repetitions, lookaround and references";

    private RegexShape() {}

    /** What a pattern is made of: one after the other, alternatives, repeated. */
    sealed interface Part permits Items, Choice, Atom, Anchor {
        /** Characters that it can start with. */
        BitSet first();

        /** Whether it can match nothing. */
        boolean isEmpty();

        /** Whether it holds a repetition or an option. */
        boolean varies();
    }

    record Anchor() implements Part {
        @Override
        public BitSet first() {
            return new BitSet();
        }

        @Override
        public boolean isEmpty() {
            return true;
        }

        @Override
        public boolean varies() {
            return false;
        }
    }

    record Atom(BitSet first) implements Part {
        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public boolean varies() {
            return false;
        }
    }

    /** A part that stands from {@code min} to {@code max} times. */
    record Item(Part part, int min, int max) {
        boolean isMany() {
            return max > FEW;
        }

        boolean varies() {
            return min != max || part.varies();
        }

        boolean isOptional() {
            return min == 0 || part.isEmpty();
        }
    }

    record Items(List<Item> items) implements Part {
        @Override
        public BitSet first() {
            BitSet first = new BitSet();
            for (Item item : items) {
                first.or(item.part().first());
                if (!item.isOptional()) {
                    break;
                }
            }
            return first;
        }

        @Override
        public boolean isEmpty() {
            return items.stream().allMatch(Item::isOptional);
        }

        @Override
        public boolean varies() {
            return items.stream().anyMatch(Item::varies);
        }
    }

    record Choice(List<Part> branches) implements Part {
        @Override
        public BitSet first() {
            BitSet first = new BitSet();
            branches.forEach(branch -> first.or(branch.first()));
            return first;
        }

        @Override
        public boolean isEmpty() {
            return branches.stream().anyMatch(Part::isEmpty);
        }

        @Override
        public boolean varies() {
            return branches.stream().anyMatch(Part::varies);
        }
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
        Optional<Part> part = new RegexReader(pattern).read();
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
    private static double inspect(Part part, List<String> faults) {
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
            doublings += again ? item.max() * Math.max(1, Math.max(inner, variety(item.part()))) : inner;
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
        for (Part branch : choice.branches()) {
            double own = Math.pow(2, inspect(branch, faults));
            anywhere += branch.isEmpty() ? own : 0;
            if (!branch.isEmpty()) {
                branch.first().stream().forEach(c -> ways.merge(c, own, Double::sum));
            }
        }
        return log2(anywhere + ways.values().stream().reduce(0.0, Math::max));
    }

    /** How often the number of ways to take a text doubles by what repeats or may be missing. */
    private static double variety(Part part) {
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

    private static double variety(Item item) {
        double own = item.isMany() ? MANY : log2(item.max() - item.min() + 1.0);
        return isDeterministic(item.part()) || item.isMany() ? own : own + item.max() * variety(item.part());
    }

    /** Whether an item can end sooner or later, so that what follows takes the rest. */
    private static boolean isOpen(Item item) {
        return item.min() != item.max() || isOpen(item.part());
    }

    private static boolean isOpen(Part part) {
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
    private static boolean isDeterministic(Part part) {
        if (part instanceof Atom) {
            return true;
        } else if (part instanceof Choice choice) {
            BitSet seen = new BitSet();
            for (Part branch : choice.branches()) {
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
