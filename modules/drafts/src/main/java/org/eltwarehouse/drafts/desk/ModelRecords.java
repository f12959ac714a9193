// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.desk;

import java.time.LocalDate;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.models.audit.AuditCheck;
import org.eltwarehouse.models.audit.AuditLog;
import org.eltwarehouse.models.audit.KeptTexts;
import org.eltwarehouse.store.storage.Location;

/** What is kept of questions to models: a line for each attempt for ever, the texts for some days. */
public record ModelRecords(Location artifacts) {
    /** How many days a prompt and its answer stay. */
    static final int DAYS = 30;

    AuditLog log() {
        return new AuditLog(file());
    }

    KeptTexts texts() {
        return new KeptTexts(artifacts.resolve("agents/texts"));
    }

    private Location file() {
        return artifacts.resolve("agents/audit.jsonl");
    }

    /** Removes texts that were kept long enough. */
    void prune(LocalDate today) {
        texts().prune(today, DAYS);
    }

    /** Reads the log again; fails at the first line that is not as it was written. */
    public AuditCheck verified() {
        AuditCheck check = AuditCheck.of(file());
        check.findings().stream().findFirst().ifPresent(finding -> {
            throw Fault.USAGE.cannot(
                    "trust " + file(),
                    finding.flaw() + " at line " + finding.line(),
                    finding.flaw() == AuditCheck.Flaw.TORN_LINE
                            ? "the next draft with a model removes what a crash left"
                            : "find out who changed it, and restore it and its head from a backup");
        });
        return check;
    }
}
