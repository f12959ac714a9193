// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.WarehouseException;
import org.junit.jupiter.api.Test;

/** Every shipped definition, spoilt at random, is read or refused in words that help; nothing else comes out. */
class MistakesFuzzTest {
    private static final int ROUNDS = 2_400;
    private static final String CHARACTERS = ":,[]{}'\"\t\n -#&*!|>%@`?~a0\\\u0085\u00e4\ud83d\ude00";
    private static final List<String> FORBIDDEN =
            List.of("com.", "java.", "jackson", "Token", "token", "snakeyaml", "Exception", "org.");

    private final Random random = new Random(20_260_101);

    @Test
    void aSpoiltDefinitionIsReadOrRefusedInWordsThatHelp() throws IOException {
        List<Path> files = shipped();
        assertThat(files).hasSizeGreaterThan(25);
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(Files.readString(file));
        }
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int file = round % files.size();
            refused += refuses(spoilt(texts.get(file)), type(files.get(file))) ? 1 : 0;
        }
        assertThat(refused).as("refused of " + ROUNDS).isBetween(ROUNDS / 2, ROUNDS - 1);
    }

    private static List<Path> shipped() throws IOException {
        List<Path> shipped = new ArrayList<>();
        for (String folder : List.of("bronze", "silver", "gold", "features", "functions", "seeds", "model")) {
            try (Stream<Path> files = Files.list(Path.of("../warehouse", folder))) {
                files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(shipped::add);
            }
        }
        return shipped;
    }

    private static DefinitionType<?> type(Path file) {
        return switch (file.getParent().getFileName().toString()) {
            case "bronze" -> DefinitionType.SOURCE;
            case "functions" -> DefinitionType.FUNCTION;
            case "seeds" -> DefinitionType.SEED;
            case "model" -> DefinitionType.MODEL;
            default -> DefinitionType.TABLE;
        };
    }

    private boolean refuses(String text, DefinitionType<?> type) {
        try {
            DefinitionReader.read(text, type, "spoilt.yaml");
            return false;
        } catch (WarehouseException e) {
            assertThat(e.fault()).isEqualTo(Fault.USAGE);
            assertThat(e.getMessage())
                    .as(text)
                    .startsWith("Cannot read spoilt.yaml: ")
                    .containsPattern("line \\d+, column \\d+: ")
                    .doesNotContain(FORBIDDEN)
                    .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]")
                    .hasSizeLessThan(10_000);
            return true;
        } catch (RuntimeException e) {
            throw new AssertionError(text, e);
        }
    }

    private String spoilt(String text) {
        String spoilt = text;
        for (int i = random.nextInt(3); i >= 0; i--) {
            spoilt = random.nextBoolean() ? spoiltLine(spoilt) : spoiltCharacter(spoilt);
        }
        return spoilt;
    }

    private String spoiltLine(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(one);
            case 1 -> lines.add(other, lines.get(one));
            case 2 -> Collections.swap(lines, one, other);
            default ->
                lines.set(one, " ".repeat(random.nextInt(4)) + lines.get(one).stripLeading());
        }
        return String.join("\n", lines);
    }

    private String spoiltCharacter(String text) {
        int at = random.nextInt(text.length());
        String one = text.substring(at, at + 1);
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + one + text.substring(at);
            default -> text.substring(0, at) + character() + text.substring(random.nextBoolean() ? at : at + 1);
        };
    }

    private String character() {
        int at = CHARACTERS.offsetByCodePoints(0, random.nextInt(CHARACTERS.codePointCount(0, CHARACTERS.length())));
        return Character.toString(CHARACTERS.codePointAt(at));
    }
}
