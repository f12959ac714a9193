package org.eltwarehouse.pipeline.agents;

import java.util.concurrent.Callable;
import org.eltwarehouse.agents.pin.ApprovalLog;
import org.eltwarehouse.agents.pin.PinStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Verifies what was approved. */
@Command(
        name = "audit",
        description =
                "Verifies the chain of approvals, the index and every pin; fails at the first that is not as it was.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    @Mixin
    private final DeskOptions options = new DeskOptions();

    @Override
    public Integer call() {
        PinStore pins = options.desk().pins();
        ApprovalLog log = pins.approvals();
        PinList list = PinList.of(pins);
        pins.sets(options::say);
        PinAudit audit = new PinAudit(
                PinAudit.FORMAT,
                log.lines().size(),
                log.head(),
                list.pins().stream().map(PinList.Line::set).distinct().count(),
                list.pins().size());
        options.print(
                audit,
                "The chain of " + audit.approvals() + " approvals and " + audit.pins() + " pins is whole\n"
                        + (audit.head() == null ? "" : "Its head is " + audit.head() + "\n"));
        return 0;
    }
}
