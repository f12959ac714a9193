// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.store.storage.Location;

/** A folder that reports are written into; created when needed, files overwritten. */
record ReportFiles(Location folder) {
    /** Writes the Markdown and the HTML form; the names may differ, as the artifact contract has it. */
    void write(Document report, String markdownName, String htmlName) {
        write(markdownName + ".md", report.markdown());
        write(htmlName + ".html", report.html());
    }

    void write(Document report, String name) {
        write(report, name, name);
    }

    void write(String file, String text) {
        try {
            folder.storage().createFolders(folder);
            // What is no Unicode is replaced: a broken name is no reason to fail.
            try (OutputStream out = folder.resolve(file).write()) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw Fault.PLATFORM.cannot(
                    "write " + file, "the reports folder cannot be written", "check its permissions and the disk", e);
        }
    }
}
