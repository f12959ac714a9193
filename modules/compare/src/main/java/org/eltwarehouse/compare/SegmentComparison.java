// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.insight.RunDiff.Move;
import org.eltwarehouse.contract.insight.SegmentationModel;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.store.RunView;

/** Counts the customers that went from one segment to another, by their pseudonyms. */
final class SegmentComparison {
    static final TableName TABLE = SegmentationModel.TABLE;
    static final String NUMBER = "segment";
    private static final String MODEL = Step.SEGMENTATION.folder() + "/_meta/model_metadata.json";

    private final RunView before;
    private final RunView after;
    private final Notes notes;

    SegmentComparison(RunView before, RunView after, Notes notes) {
        this.before = before;
        this.after = after;
        this.notes = notes;
    }

    /** All groups of customers, also those that stayed; null when nobody moved or nothing can be compared. */
    List<Move> moves() {
        Optional<TablePair> table = TablePair.find(before, after, Step.SEGMENTATION, TABLE);
        if (table.isEmpty() || table.orElseThrow().hasSameFiles()) {
            return null;
        }
        TablePair pair = table.orElseThrow();
        if (pair.obstacle() != null || missing(pair.before()) || missing(pair.after())) {
            notes.add(
                    "Moves between segments are not told, since customers of the two runs cannot be brought together.");
            return null;
        }
        SegmentMoves moves = new SegmentMoves(pair, names(before), names(after));
        pair.walk(moves);
        return moves.list();
    }

    private static boolean missing(TableRecord table) {
        return table.column(NUMBER).isEmpty();
    }

    private static Map<String, String> names(RunView run) {
        Map<String, String> names = new HashMap<>(Map.of("0", "No orders yet"));
        run.document(MODEL, SegmentationModel.class)
                .ifPresent(model -> model.segments()
                        .forEach(segment -> names.put(
                                Integer.toString(segment.number()),
                                segment.number() + " " + Examples.cut(segment.name()))));
        return names;
    }
}
