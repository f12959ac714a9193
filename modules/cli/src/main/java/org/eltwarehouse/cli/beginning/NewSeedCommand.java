// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.beginning;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eltwarehouse.cli.authoring.NewFiles;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.SeedDefinition;
import org.eltwarehouse.contract.definition.reader.DefinitionType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Begins a seed. */
@Command(
        name = "seed",
        description = "Writes rows and contract of a new seed, a list to look things up in. Then fill it.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class NewSeedCommand extends NewFilesCommand {
    @Parameters(paramLabel = "NAME", description = "Its name, as in shipping_method.")
    private String name;

    @Override
    NewFiles write() {
        TableName seed = NewCommand.named(SeedDefinition.FOLDER, name);
        Map<String, String> files = new LinkedHashMap<>();
        files.put(SeedDefinition.FOLDER + "/" + seed.name() + ".csv", "code,meaning\na,Meaning of a\n");
        files.put(SeedDefinition.FOLDER + "/" + seed.name() + ".yaml", """
                seed: %s
                # Say what one row is.
                grain: One row per code.
                key: [code]
                columns:
                  - {name: code, privacy: none, description: The code}
                  - {name: meaning, privacy: none, description: What the code means}
                """.formatted(seed));
        return NewFiles.write(
                definitions().folder(),
                DefinitionType.SEED,
                files,
                "scripts/warehouse.sh new table gold.NAME --reads silver.a," + seed
                        + definitions().again());
    }
}
