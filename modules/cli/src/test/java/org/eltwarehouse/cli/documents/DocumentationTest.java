// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eltwarehouse.cli.GoldenPathDoor;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the documents promise exists, and what exists is documented. */
class DocumentationTest {
    private static final Path ROOT = Path.of("../..");
    /** Options of scripts other than the golden path. */
    private static final Set<String> OTHERS = Set.of(
            "--runs",
            "--scale",
            "--out",
            "--help",
            "--version",
            "--json",
            "--html",
            "--keep",
            "--older-than",
            "--dry-run",
            "--name",
            "--agent",
            "--by",
            "--reason",
            "--queries",
            "--tables",
            "--changed",
            "--limit",
            "--run",
            "--reads",
            "--file",
            "--megabytes",
            "--kills",
            "--points",
            "--faults");

    private static final CommandLine GOLDEN_PATH = GoldenPathDoor.options();

    @Test
    void everyOptionInTheDocumentsExists() throws IOException {
        for (Path document : documents()) {
            Matcher option = Pattern.compile("(?<![-\\w])--[a-z][a-z-]+").matcher(Files.readString(document));
            while (option.find()) {
                assertThat(options().contains(option.group()) || OTHERS.contains(option.group()))
                        .as("%s in %s", option.group(), document)
                        .isTrue();
            }
        }
    }

    @Test
    void theRunbookKnowsEveryOption() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/runbook.md"))).contains(options());
    }

    @Test
    void everyRelativeLinkLeadsSomewhere() throws IOException {
        for (Path document : documents()) {
            Matcher link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)").matcher(Files.readString(document));
            while (link.find()) {
                assertThat(document.resolveSibling(link.group(1)))
                        .as("linked from %s", document)
                        .exists();
            }
        }
    }

    @Test
    void everyScriptInTheDocumentsExists() throws IOException {
        for (Path document : documents()) {
            Matcher script = Pattern.compile("scripts/[a-z-]+\\.sh").matcher(Files.readString(document));
            while (script.find()) {
                assertThat(ROOT.resolve(script.group()))
                        .as("named in %s", document)
                        .exists();
            }
        }
    }

    private static Set<String> options() {
        return GOLDEN_PATH.getCommandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .filter(name -> name.startsWith("--") && !name.equals("--help") && !name.equals("--version"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Path> documents() throws IOException {
        try (Stream<Path> below = Files.walk(ROOT.resolve("docs"));
                Stream<Path> top = Files.list(ROOT)) {
            Set<Path> documents = Stream.concat(below, top)
                    .filter(file -> file.toString().endsWith(".md"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(documents).hasSizeGreaterThan(10);
            return documents;
        }
    }
}
