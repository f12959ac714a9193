// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import java.util.concurrent.Callable;
import org.eltwarehouse.drafts.desk.ModelRecords;
import org.eltwarehouse.models.audit.AuditCheck;
import org.eltwarehouse.pins.ApprovalLog;
import org.eltwarehouse.pins.PinStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Verifies what was approved, and what models were asked. */
@Command(
        name = "audit",
        description =
                "Verifies approvals, the index, every pin and the log of what models were asked; fails at the first that is not as it was.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    @Mixin
    private final DeskOptions options = new DeskOptions();

    @Override
    public Integer call() {
        PinStore pins = options.desk().pins();
        ApprovalLog log = pins.approvals();
        PinList list = PinList.checked(pins, options::say);
        AuditCheck asked = new ModelRecords(options.desk().artifacts()).verified();
        PinAudit audit = new PinAudit(
                PinAudit.FORMAT,
                log.lines().size(),
                log.head(),
                list.pins().stream().map(PinList.Line::set).distinct().count(),
                list.pins().size(),
                asked.lines(),
                asked.lines() == 0 ? null : asked.head());
        options.print(
                audit,
                "The chain of " + audit.approvals() + " approvals and " + audit.pins() + " pins is whole\n"
                        + (audit.head() == null ? "" : "Its head is " + audit.head() + "\n")
                        + (audit.log() == null
                                ? ""
                                : "The log of " + audit.questions() + " questions to a model is whole\nIts head is "
                                        + audit.log() + "\n"));
        return 0;
    }
}
