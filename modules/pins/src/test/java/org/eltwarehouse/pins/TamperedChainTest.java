// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Approvals that were changed behind the back of the commands are refused. */
class TamperedChainTest extends TamperedShop {
    @Test
    void anEditedApproval() throws IOException {
        edit(ApprovalLog.FILE, text -> text.replaceFirst("\"by\":\"Anna\"", "\"by\":\"Bert\""));
        refused(PinCode.CHAIN, "line 2 does not follow the line before it");
    }

    @Test
    void theLastApprovalEdited() throws IOException {
        edit(ApprovalLog.FILE, text -> {
            int last = text.lastIndexOf("\"Anna\"");
            return text.substring(0, last) + "\"Bert\"" + text.substring(last + 6);
        });
        refused(PinCode.INDEX, "it was written after 6 approvals");
    }

    @Test
    void aRemovedApproval() throws IOException {
        edit(ApprovalLog.FILE, text -> text.replaceFirst("\n.*\n", "\n"));
        refused(PinCode.CHAIN, "line 2 does not follow the line before it");
    }

    @Test
    void theLastApprovalsCutOff() throws IOException {
        edit(ApprovalLog.FILE, text -> text.substring(0, text.indexOf('\n') + 1));
        refused(PinCode.INDEX, "it was written after 6 approvals");
    }

    @Test
    void aLineCutInTheMiddle() throws IOException {
        edit(ApprovalLog.FILE, text -> text.substring(0, text.length() - 20));
        refused(PinCode.CHAIN, "its last line is cut off");
    }

    @Test
    void reorderedApprovals() throws IOException {
        edit(ApprovalLog.FILE, text -> {
            String[] lines = text.split("\n");
            return String.join("\n", lines[1], lines[0], lines[2], lines[3], lines[4], lines[5]) + "\n";
        });
        refused(PinCode.CHAIN, "line 1 does not follow the line before it");
    }

    @Test
    void aForgedApprovalBehindTheChain() throws IOException {
        edit(ApprovalLog.FILE, text -> text + text.lines().findFirst().orElseThrow() + "\n");
        refused(PinCode.CHAIN, "line 7 does not follow the line before it");
    }

    @Test
    void approvalsThatAreGone() throws IOException {
        Files.delete(file(ApprovalLog.FILE));
        refused(PinCode.INDEX, "it was written after 6 approvals");
    }
}
