// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.TableProfile.Product;

/** Looks in rows for {@code total = quantity * price} among all columns of figures. */
final class ProductCounts {
    private static final double CENT = 0.0101;
    private static final int TELLING_ROWS = 10;
    private static final double HOLDS = 0.8;

    private final List<ColumnProfile> figures;
    private final boolean[] comma;
    private final double[] values;
    private final List<Candidate> candidates = new ArrayList<>();

    ProductCounts(List<ColumnProfile> figures) {
        this.figures = figures;
        this.values = new double[figures.size()];
        this.comma = new boolean[figures.size()];
        for (int i = 0; i < figures.size(); i++) {
            comma[i] =
                    figures.get(i).numbers().comma() > figures.get(i).numbers().point();
        }
        for (int total = 0; total < figures.size(); total++) {
            for (int one = 0; one < figures.size(); one++) {
                for (int other = one + 1; other < figures.size(); other++) {
                    if (total != one && total != other) {
                        candidates.add(new Candidate(total, one, other));
                    }
                }
            }
        }
    }

    void see(String[] texts) {
        if (candidates.isEmpty()) {
            return;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = NumberForm.value(
                    NumberMarks.of(texts[figures.get(i).place()]).bare(), comma[i]);
        }
        candidates.forEach(candidate -> candidate.see(values));
    }

    List<Product> result() {
        return candidates.stream()
                .filter(Candidate::sure)
                .sorted(Comparator.comparingDouble(Candidate::share).reversed())
                .map(this::product)
                .toList();
    }

    private Product product(Candidate found) {
        ColumnProfile one = figures.get(found.one);
        ColumnProfile other = figures.get(found.other);
        boolean first = QuantityWords.quantity(one, other);
        return new Product(
                figures.get(found.total).name(),
                first ? one.name() : other.name(),
                first ? other.name() : one.name(),
                (double) found.holds / found.rows,
                (double) found.holdsUnsigned / found.rows);
    }

    private static final class Candidate {
        private final int total;
        private final int one;
        private final int other;
        private long rows;
        private long holds;
        private long holdsUnsigned;
        private long telling;
        private long tellingHolds;

        Candidate(int total, int one, int other) {
            this.total = total;
            this.one = one;
            this.other = other;
        }

        void see(double[] values) {
            double product = values[one] * values[other];
            // A comparison with NaN is false: rows without all three say nothing, nor do those of zeros.
            if (!(Math.abs(product) > 0 && Math.abs(values[total]) > 0)) {
                return;
            }
            rows++;
            boolean same = Math.abs(values[total] - product) <= CENT;
            boolean sameUnsigned = same || Math.abs(Math.abs(values[total]) - Math.abs(product)) <= CENT;
            holds += same ? 1 : 0;
            holdsUnsigned += sameUnsigned ? 1 : 0;
            if (Math.abs(values[one]) != 1 && Math.abs(values[other]) != 1) {
                telling++;
                tellingHolds += sameUnsigned ? 1 : 0;
            }
        }

        boolean sure() {
            return telling >= TELLING_ROWS && tellingHolds >= HOLDS * telling && holdsUnsigned >= HOLDS * rows;
        }

        double share() {
            return (double) holdsUnsigned / rows;
        }
    }
}
