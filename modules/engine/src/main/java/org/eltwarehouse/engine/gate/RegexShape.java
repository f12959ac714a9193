package org.eltwarehouse.engine.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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
    /** Neighbours that can take each other's text: each long one costs another power of the text's length. */
    private static final int MANY = 3;

    private static final int MAX_RIVALS = 2 * MANY;

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
        int rivals = inspect(part.get(), faults);
        if (!faults.isEmpty()) {
            return Refusal.of(GateCode.REGEX, "has a pattern that " + faults.get(0), HINT);
        }
        return rivals > MAX_RIVALS
                ? Refusal.of(GateCode.REGEX, "has a pattern with too many repetitions that match the same text", HINT)
                : Optional.empty();
    }

    /** Collects faults; returns how many neighbours are rivals. */
    private static int inspect(Part part, List<String> faults) {
        if (part instanceof Choice choice) {
            return choice.branches().stream()
                    .mapToInt(branch -> inspect(branch, faults))
                    .sum();
        } else if (part instanceof Items sequence) {
            int rivals = 0;
            for (int i = 0; i < sequence.items().size(); i++) {
                Item item = sequence.items().get(i);
                if (item.min() > MAX_REPETITION || (item.max() > MAX_REPETITION && item.max() != Integer.MAX_VALUE)) {
                    faults.add("repeats something " + Math.max(item.min(), item.max()) + " times");
                }
                if (item.isMany() && !isDeterministic(item.part())) {
                    faults.add("repeats what can match the same text in several ways");
                }
                rivals += inspect(item.part(), faults);
                if (item.varies() && isRival(sequence, i)) {
                    rivals += item.isMany() || item.part().varies() ? MANY : 1;
                }
            }
            return rivals;
        }
        return 0;
    }

    /** Whether what may follow an item can match what the item matches. */
    private static boolean isRival(Items sequence, int index) {
        BitSet own = sequence.items().get(index).part().first();
        for (int next = index + 1; next < sequence.items().size(); next++) {
            Item follower = sequence.items().get(next);
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
            if (item.varies()) {
                Item next = items.get((i + 1) % items.size());
                boolean alone = items.size() == 1;
                if (alone
                        || next.isOptional()
                        || next.part().first().intersects(item.part().first())
                        || !isDeterministic(item.part())) {
                    return false;
                }
            }
        }
        return true;
    }
}
