// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.client;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eltwarehouse.models.ask.Agent;
import org.eltwarehouse.models.ask.Budget;
import org.eltwarehouse.models.ask.KnownFormats;
import org.eltwarehouse.models.ask.Limits;
import org.eltwarehouse.models.ask.Model;
import org.eltwarehouse.models.ask.ModelSession;
import org.eltwarehouse.models.ask.Question;
import org.eltwarehouse.models.ask.Redactor;
import org.eltwarehouse.models.ask.Timer;
import org.eltwarehouse.models.audit.AuditJournal;
import org.eltwarehouse.models.audit.AuditLog;
import org.eltwarehouse.models.audit.KeptTexts;
import org.eltwarehouse.store.storage.Location;

/** Sessions for tests: real limits with small times, a real journal in a folder, waits that are only noted. */
final class Desk {
    static final String KEY = "test-key-8c1f";
    /** Long enough for a busy machine. */
    static final Duration CALL = Duration.ofSeconds(5);

    static final Question QUESTION =
            new Question(Agent.DRAFT, "Be brief.", "Count.", "counted", "{\"type\":\"object\"}", 77);

    private final Path folder;
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private final KnownFormats formats = new KnownFormats();

    Desk(Path folder) {
        this.folder = folder;
    }

    static OpenAiModel model(String url) {
        return new OpenAiModel(
                Endpoint.parse(url, false).orElseThrow(),
                ApiKey.parse(KEY).orElseThrow(),
                "model-x",
                256 * 1024,
                Duration.ofMillis(500));
    }

    ModelSession session(Model model) {
        return session(model, CALL);
    }

    ModelSession session(Model model, Duration call) {
        Limits limits = new Limits(
                20, 1_000_000, OptionalLong.empty(), Duration.ofSeconds(20), call, 2, Duration.ofSeconds(2), 20_000);
        Redactor redactor = Redactor.standard().withSecret(KEY);
        return new ModelSession(
                model,
                new Budget(limits, Optional.empty(), timer()),
                redactor,
                new AuditJournal(
                        new AuditLog(Location.of(log())),
                        new KeptTexts(Location.of(texts())),
                        redactor,
                        "draft-1",
                        timer()),
                formats,
                timer());
    }

    Path log() {
        return folder.resolve("audit/audit.jsonl");
    }

    Path texts() {
        return folder.resolve("audit/texts");
    }

    KnownFormats formats() {
        return formats;
    }

    List<Duration> waits() {
        return waits;
    }

    private Timer timer() {
        return new Timer() {
            @Override
            public Instant now() {
                return Instant.parse("2026-01-31T12:00:00Z");
            }

            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public boolean pause(Duration time) {
                waits.add(time);
                return true;
            }
        };
    }
}
