// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.authoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.definition.reader.DefinitionType;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/**
 * Files that a command wrote, for machines.
 *
 * @param next the command to run next; left out where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewFiles(int format, List<String> files, String next) {
    public static final int FORMAT = 1;

    public NewFiles {
        files = List.copyOf(files);
    }

    static NewFiles of(List<String> files, String next) {
        return new NewFiles(FORMAT, files, next);
    }

    /**
     * Writes files where none may stand: all of them or none.
     *
     * @param type of what the files define
     * @param texts by path below the folder
     */
    public static NewFiles write(Location folder, DefinitionType<?> type, Map<String, String> texts, String next) {
        texts.keySet().forEach(path -> requireFree(folder.resolve(path)));
        List<Location> written = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Location file = folder.resolve(text.getKey());
            try {
                Folders.create(file.parent());
                try (OutputStream out = file.create()) {
                    written.add(file);
                    boolean contract = text.getKey().matches("[^/]+/[^/]+[.]yaml");
                    String whole = (contract ? schema(folder, type) : "") + text.getValue();
                    out.write(whole.getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                written.forEach(Folders::remove);
                throw DiskFault.cannot("write", file, e);
            }
        }
        return of(written.stream().map(Location::toString).toList(), next);
    }

    /** The line by which editors find the schema of a contract; none where the schemas are not where ours are. */
    private static String schema(Location folder, DefinitionType<?> type) {
        String schema = "docs/schemas/" + type.name() + ".schema.json";
        Location home = folder.absolute().parent().parent();
        return Entry.leadsToFile(home.resolve(schema))
                ? "# yaml-language-server: $schema=../../../" + schema + "\n"
                : "";
    }

    private static void requireFree(Location file) {
        if (Entry.exists(file)) {
            throw Fault.USAGE.cannot("write " + file, "it is there already", "choose another name, or edit that file");
        }
    }

    /** The paths and the next command, for a person. */
    public String text() {
        StringBuilder text = new StringBuilder();
        files.forEach(file -> text.append("Wrote ").append(file).append('\n'));
        return next == null
                ? text.toString()
                : text.append("Next: ").append(next).append('\n').toString();
    }
}
