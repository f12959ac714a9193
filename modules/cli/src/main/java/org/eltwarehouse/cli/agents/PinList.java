// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eltwarehouse.cli.console.TextTable;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Origin;
import org.eltwarehouse.pins.Approval;
import org.eltwarehouse.pins.Approval.Decision;
import org.eltwarehouse.pins.ApprovalLog;
import org.eltwarehouse.pins.ApprovedSet;
import org.eltwarehouse.pins.PinStore;

/** What is pinned, by set and table. */
public record PinList(int format, List<Line> pins) {
    public static final int FORMAT = 1;

    public PinList {
        pins = List.copyOf(pins);
    }

    /**
     * A pin.
     *
     * @param by who approved it, or null: it runs unreviewed where runs may do so
     * @param time when it was let in
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String set, TableName table, Sha256 sha256, String drafter, String by, Instant time, String draft) {}

    /** All pins; fails where one cannot be trusted. */
    static PinList checked(PinStore pins, Consumer<String> notices) {
        pins.sets(notices);
        pins.unreviewed();
        return of(pins, notice -> {});
    }

    /** The pins that can be trusted; the others are told of. */
    static PinList of(PinStore pins, Consumer<String> notices) {
        List<Line> lines = new ArrayList<>();
        ApprovalLog log = pins.approvals();
        pins.sound(Decision.APPROVE, notices).forEach(set -> add(lines, set, log));
        pins.sound(Decision.AUTO, notices).forEach(set -> add(lines, set, log));
        return new PinList(FORMAT, lines);
    }

    private static void add(List<Line> lines, ApprovedSet set, ApprovalLog log) {
        set.pins().forEach(pin -> {
            Origin origin = set.origins().get(pin.name());
            Approval approval = log.last(set.name(), pin.name(), pin.sha256()).orElseThrow();
            lines.add(new Line(
                    set.name(),
                    pin.name(),
                    pin.sha256(),
                    origin.drafter(),
                    origin.reviewer(),
                    approval.time(),
                    approval.draft()));
        });
    }

    String text() {
        if (pins.isEmpty()) {
            return "Nothing is pinned\n";
        }
        TextTable table = new TextTable("SET", "TABLE", "HASH", "DRAFTED BY", "REVIEWED BY", "TIME", "DRAFT");
        pins.forEach(pin -> table.row(
                pin.set(),
                pin.table().toString(),
                pin.sha256().head(),
                pin.drafter(),
                pin.by() == null ? "nobody" : pin.by(),
                pin.time().toString(),
                pin.draft()));
        return table.toString();
    }
}
