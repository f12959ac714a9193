// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.drafts.review.DraftFolder;
import org.eltwarehouse.models.client.ModelSettings;
import org.eltwarehouse.run.order.Environment;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.storage.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Opens a definition of a draft. */
@Command(
        name = "edit",
        description = "Opens the files of a table in $EDITOR; without one it says where they are.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class EditCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Parameters(index = "0", paramLabel = "DRAFT", description = "Name of the draft, or how it begins.")
    private String name;

    @Parameters(index = "1", paramLabel = "TABLE", description = "A table of it, such as silver.orders.")
    private String table;

    @Mixin
    private final DeskOptions options = new DeskOptions();

    EditCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Where the files of a table are. */
    record Files(String draft, TableName table, String contract, String query) {}

    @Override
    public Integer call() {
        DraftFolder draft = options.desk().drafts().find(name);
        TableName edited = Selection.table(table);
        Location query = draft.file(edited);
        if (!Entry.isFile(query)) {
            throw Fault.USAGE.cannot(
                    "find " + edited + " in draft " + draft.id(),
                    "it holds no such table",
                    "see agents review " + draft.id());
        }
        Location contract = query.sibling(edited.name() + ".yaml");
        String editor = environment.getOrDefault("EDITOR", "");
        if (!editor.isBlank()) {
            open(editor, contract, query);
        }
        options.print(
                new Files(draft.id(), edited, contract.toString(), query.equals(contract) ? null : query.toString()),
                contract + "\n" + (query.equals(contract) ? "" : query + "\n"));
        options.say("Next: scripts/warehouse.sh agents check " + draft.id());
        return 0;
    }

    private static void open(String editor, Location contract, Location query) {
        List<String> command = new ArrayList<>(List.of(editor, contract.toString()));
        if (!query.equals(contract)) {
            command.add(query.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        // No key for what is only an editor.
        builder.environment().keySet().removeAll(List.of(ModelSettings.KEY, Environment.SALT));
        try {
            Process process = builder.start();
            process.waitFor();
        } catch (IOException e) {
            throw Fault.USAGE.cannot(
                    "open the editor", "$EDITOR names no program", "set it to one program, without options", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Fault.PLATFORM.cannot("wait for the editor", "the wait was interrupted", "edit the files again", e);
        }
    }
}
