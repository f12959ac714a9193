// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.models.ask.Journal;
import org.eltwarehouse.models.ask.Redactor;
import org.eltwarehouse.models.ask.Timer;

/**
 * Writes every attempt into the log, and its texts beside it. A text in which the redactor finds something is named by its
 * hash only: prompts with such a text were not sent, and answers with one may repeat the key.
 */
public final class AuditJournal implements Journal {
    private final AuditLog log;
    private final KeptTexts texts;
    private final Redactor redactor;
    private final String draft;
    private final Timer timer;

    /** @param draft id of the draft or run that the questions belong to */
    public AuditJournal(AuditLog log, KeptTexts texts, Redactor redactor, String draft, Timer timer) {
        this.log = log;
        this.texts = texts;
        this.redactor = redactor;
        this.draft = draft;
        this.timer = timer;
    }

    @Override
    public void record(Entry entry) {
        Instant now = timer.now().truncatedTo(ChronoUnit.MILLIS);
        Sha256 prompt = entry.question().hash();
        String answer = entry.answer().text();
        Sha256 answered = Sha256.of(answer);
        keep(now, prompt, entry.question().text());
        if (!answer.isEmpty()) {
            keep(now, answered, answer);
        }
        log.append(new AuditEntry(
                now.toString(),
                draft,
                entry.question().agent(),
                entry.model(),
                prompt.hex(),
                answer.isEmpty() ? "" : answered.hex(),
                Math.max(0, entry.counted().prompt()),
                Math.max(0, entry.counted().completion()),
                entry.money().orElse(-1),
                entry.answer().outcome(),
                entry.duration().toMillis()));
    }

    private void keep(Instant now, Sha256 name, String text) {
        if (redactor.find(text).isEmpty()) {
            texts.keep(now.atZone(ZoneOffset.UTC).toLocalDate(), name, text);
        }
    }
}
