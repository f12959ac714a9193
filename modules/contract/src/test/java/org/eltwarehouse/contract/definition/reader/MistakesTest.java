// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.WarehouseException;
import org.junit.jupiter.api.Test;

/** What a person reads who got a definition wrong. Review the golden file as a text: would you know what to do? */
class MistakesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @Test
    void eachMistakeInATableIsTold() throws IOException {
        isGolden("table_mistakes.txt", told(BrokenTables.edits(), BrokenTables.SOUND, DefinitionType.TABLE));
    }

    @Test
    void eachMistakeInASourceContractIsTold() throws IOException {
        isGolden("source_mistakes.txt", told(BrokenSources.edits(), BrokenSources.SOUND, DefinitionType.SOURCE));
    }

    @Test
    void eachMistakeInAFunctionIsTold() throws IOException {
        isGolden(
                "function_mistakes.txt", told(BrokenFunctions.edits(), BrokenFunctions.SOUND, DefinitionType.FUNCTION));
    }

    @Test
    void eachMistakeInASeedIsTold() throws IOException {
        isGolden("seed_mistakes.txt", told(BrokenSeeds.edits(), BrokenSeeds.SOUND, DefinitionType.SEED));
    }

    @Test
    void eachMistakeInAModelIsTold() throws IOException {
        isGolden(
                "model_mistakes.txt",
                told(
                        BrokenModels.edits(),
                        edit -> DefinitionReader.model(
                                edit.in(BrokenModels.SOUND), "orders.yaml", BrokenModels.GOLD, BrokenModels.OTHERS)));
    }

    @Test
    void theSoundOnesAreRead() {
        assertThat(DefinitionReader.table(BrokenTables.SOUND, "silver/orders.yaml")
                        .columns())
                .hasSize(4);
        assertThat(DefinitionReader.source(BrokenSources.SOUND, "bronze/orders.yaml")
                        .columns())
                .hasSize(3);
        assertThat(DefinitionReader.seed(BrokenSeeds.SOUND, "seeds/country.yaml")
                        .columns())
                .hasSize(2);
        assertThat(DefinitionReader.model(
                                BrokenModels.SOUND, "model/sales.yaml", BrokenModels.GOLD, BrokenModels.OTHERS)
                        .measures())
                .hasSize(3);
    }

    private static String told(List<Edit> edits, String sound, DefinitionType<?> type) {
        return told(edits, edit -> DefinitionReader.read(edit.in(sound), type, "orders.yaml"));
    }

    private static String told(List<Edit> edits, Consumer<Edit> reader) {
        StringBuilder told = new StringBuilder();
        for (Edit edit : edits) {
            Throwable error = catchThrowable(() -> reader.accept(edit));
            assertThat(error).as(edit.name()).isInstanceOf(WarehouseException.class);
            assertThat(((WarehouseException) error).fault()).as(edit.name()).isEqualTo(Fault.USAGE);
            told.append("# ")
                    .append(edit.name())
                    .append('\n')
                    .append(error.getMessage())
                    .append("\n\n");
        }
        return told.toString();
    }

    private static void isGolden(String name, String actual) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).as("rewrite it with -Dgolden.update=true").isEqualTo(Files.readString(file));
    }
}
