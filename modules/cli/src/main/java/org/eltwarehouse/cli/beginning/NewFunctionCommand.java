// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.beginning;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eltwarehouse.cli.authoring.NewFiles;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Called;
import org.eltwarehouse.contract.definition.FunctionDefinition;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.definition.reader.DefinitionType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Begins a function. */
@Command(
        name = "function",
        description = "Writes expression and contract of a new function. It passes as it is; then change it.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class NewFunctionCommand extends NewFilesCommand {
    @Parameters(paramLabel = "NAME", description = "Its name, as in postal_code.")
    private String name;

    @Override
    NewFiles write() {
        TableName function = NewCommand.named(FunctionDefinition.FOLDER, name);
        FunctionSet known = definitions().read().functions();
        for (Called taken : known.called()) {
            if (taken.function().equals(function.name())) {
                throw Fault.USAGE.cannot(
                        "begin " + function, taken.file() + " defines " + taken.signature(), "choose another name");
            }
        }
        String word = function.name();
        Map<String, String> files = new LinkedHashMap<>();
        files.put(FunctionDefinition.FOLDER + "/" + word + ".sql", """
                -- Say why it is done so. A call of it is this expression, with what is given in the place of value.
                nullif(trim(value), '')
                """);
        files.put(FunctionDefinition.FOLDER + "/" + word + ".yaml", """
                function: %s
                # Say what a call of it gives.
                description: The text without blanks around it; null where nothing is left.
                parameters:
                  - {name: value, type: string, description: Text as exported}
                returns: string
                # Made-up values only: a case is read by everybody.
                cases:
                  - {given: {value: " text "}, expect: text}
                  - {given: {value: " "}, expect: null}
                """.formatted(word));
        return NewFiles.write(
                definitions().folder(),
                DefinitionType.FUNCTION,
                files,
                "scripts/warehouse.sh test " + word + definitions().again());
    }
}
