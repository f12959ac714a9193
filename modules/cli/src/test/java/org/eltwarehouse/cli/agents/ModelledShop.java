// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.cli.fixture.ShopFixture;
import org.eltwarehouse.drafts.desk.AgentParts;
import org.eltwarehouse.drafts.desk.ShippedAgents;
import org.eltwarehouse.drafts.review.DraftFolder;
import org.eltwarehouse.drafts.review.DraftStore;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.store.raw.RawFile;
import org.eltwarehouse.store.raw.RawFolder;
import org.eltwarehouse.store.storage.Location;

/** Exports that a model is asked about, and what is kept of its answers. */
abstract class ModelledShop extends UnknownShop {
    final RunResult draft(Map<String, String> settings, String... more) {
        return agents(
                settings,
                "draft",
                Stream.concat(Stream.of("--raw", shop.raw().toString(), "--name", ShopFixture.SET), Stream.of(more))
                        .toArray(String[]::new));
    }

    static AgentParts parts(Optional<String> agent, Map<String, String> settings, Path artifacts) {
        return ShippedAgents.parts(agent, name -> Optional.ofNullable(settings.get(name)), Location.of(artifacts));
    }

    static Profile profile(Path raw) {
        Set<String> files = new TreeSet<>(new RawFolder(Location.of(raw))
                .files().stream().map(RawFile::id).toList());
        return parts(Optional.of("rules"), Map.of(), raw)
                .profiler()
                .profile(Location.of(raw), files)
                .profile();
    }

    final DraftFolder newest() {
        return new DraftStore(Location.of(shop.artifacts())).find(null);
    }

    final Path log() {
        return shop.artifacts().resolve("agents/audit.jsonl");
    }

    final String everythingKept() {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(shop.artifacts().resolve("agents"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(file).append('\n').append(Files.readString(file)).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }
}
