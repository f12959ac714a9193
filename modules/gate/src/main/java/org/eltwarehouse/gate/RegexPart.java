// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.BitSet;
import java.util.List;

/** What a regular expression is made of: one after the other, alternatives, repeated. */
sealed interface RegexPart {
    /** A repetition up to this often is no repetition to worry about. */
    int FEW = 10;

    /** Characters that it can start with. */
    BitSet first();

    /** Whether it can match nothing. */
    boolean isEmpty();

    /** Whether it holds a repetition or an option. */
    boolean varies();

    /** The fewest characters that it matches. */
    double shortest();

    record Anchor() implements RegexPart {
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

        @Override
        public double shortest() {
            return 0;
        }
    }

    record Atom(BitSet first) implements RegexPart {
        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public boolean varies() {
            return false;
        }

        @Override
        public double shortest() {
            return 1;
        }
    }

    /** A part that stands from {@code min} to {@code max} times. */
    record Item(RegexPart part, int min, int max) {
        boolean isMany() {
            return max > FEW;
        }

        boolean varies() {
            return min != max || part.varies();
        }

        double shortest() {
            return min * part.shortest();
        }

        boolean isOptional() {
            return min == 0 || part.isEmpty();
        }
    }

    record Items(List<Item> items) implements RegexPart {
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

        @Override
        public double shortest() {
            return items.stream().mapToDouble(Item::shortest).sum();
        }
    }

    record Choice(List<RegexPart> branches) implements RegexPart {
        @Override
        public BitSet first() {
            BitSet first = new BitSet();
            branches.forEach(branch -> first.or(branch.first()));
            return first;
        }

        @Override
        public boolean isEmpty() {
            return branches.stream().anyMatch(RegexPart::isEmpty);
        }

        @Override
        public boolean varies() {
            return branches.stream().anyMatch(RegexPart::varies);
        }

        @Override
        public double shortest() {
            return branches.stream().mapToDouble(RegexPart::shortest).min().orElse(0);
        }
    }
}
