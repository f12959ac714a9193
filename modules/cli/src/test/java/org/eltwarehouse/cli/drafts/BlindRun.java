// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.drafts.build.Built;
import org.eltwarehouse.drafts.build.RuleBuilder;
import org.eltwarehouse.drafts.draft.RuleDrafter;
import org.eltwarehouse.drafts.draft.SourceContracts;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.storage.Location;

/**
 * One run over the shipped raw folder by what rules draft for it without a look at the shipped definitions, made when the
 * first test asks for it and then only read.
 *
 * @param warehouse the definitions that were drafted
 */
public record BlindRun(Warehouse warehouse, RunResult result) {
    private static final Map<String, List<String>> FIGURES = new TreeMap<>();

    private static BlindRun made;

    public static synchronized BlindRun get() throws IOException {
        if (made == null) {
            Path home = Path.of("target", "blind-run-" + UUID.randomUUID()).toAbsolutePath();
            Files.createDirectories(home);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.remove(Location.of(home))));
            SetRun place = new SetRun(RawFixture.SHIPPED, home);
            Profile profile = place.profile();
            Built built = new RuleBuilder().attempt(new RuleDrafter().draft(profile), SourceContracts.of(profile));
            assertThat(built.problems()).isEmpty();
            made = new BlindRun(built.warehouse(), place.run(built));
        }
        return made;
    }

    /** Notes a part of the figures for {@code target/blind-draft.txt}; the parts stand there by name. */
    static synchronized void report(String part, List<String> figures) throws IOException {
        FIGURES.put(part, List.copyOf(figures));
        Files.write(
                Path.of("target/blind-draft.txt"),
                FIGURES.values().stream().flatMap(List::stream).toList());
    }
}
