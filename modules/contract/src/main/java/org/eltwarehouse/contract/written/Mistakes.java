// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.written;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.verdict.Position;

/** All that is wrong in one document, told at once. */
public final class Mistakes {
    private static final int MAX_SHOWN = 20;

    private final List<Mistake> found = new ArrayList<>();

    public void add(Position at, String problem, String wayOut) {
        found.add(new Mistake(at, problem, wayOut));
    }

    void add(Mistake mistake) {
        found.add(mistake);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The error that tells them, ordered by where they stand. The origin is the file name that it shows. */
    public WarehouseException error(String origin) {
        List<Mistake> sorted = found.stream()
                .sorted(Comparator.comparingInt(
                                (Mistake mistake) -> mistake.at().line())
                        .thenComparingInt(mistake -> mistake.at().column()))
                .toList();
        if (sorted.size() == 1) {
            return Fault.USAGE.cannot(
                    "read " + origin, sorted.get(0).sentence(), sorted.get(0).wayOut());
        }
        StringBuilder each = new StringBuilder("correct each:");
        sorted.stream()
                .limit(MAX_SHOWN)
                .forEach(mistake -> each.append("\n  ")
                        .append(mistake.sentence())
                        .append("; ")
                        .append(mistake.wayOut()));
        if (sorted.size() > MAX_SHOWN) {
            each.append("\n  and ").append(sorted.size() - MAX_SHOWN).append(" more");
        }
        return Fault.USAGE.cannot("read " + origin, sorted.size() + " mistakes", each.toString());
    }
}
