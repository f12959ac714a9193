// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.models.answer.Shape;

/**
 * A line of the log.
 *
 * @param number from 1
 * @param previous hash of the line before; of the first line {@link #START}
 */
record AuditLine(long number, String previous, AuditEntry entry) {
    static final String START = "0".repeat(64);
    private static final Shape<AuditLine> SHAPE = Shape.of(AuditLine.class);

    /** The line that a text is, if it is one to the letter. */
    static Optional<AuditLine> parse(String text) {
        return SHAPE.parse(text).value().filter(line -> line.text().equals(text));
    }

    /** The one form of this line, without its end. */
    String text() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("number", number);
            json.writeStringField("previous", previous);
            json.writeObjectFieldStart("entry");
            json.writeStringField("time", entry.time());
            json.writeStringField("draft", entry.draft());
            json.writeStringField("agent", word(entry.agent()));
            json.writeStringField("model", entry.model());
            json.writeStringField("prompt", entry.prompt());
            json.writeStringField("answer", entry.answer());
            json.writeNumberField("tokens_in", entry.tokensIn());
            json.writeNumberField("tokens_out", entry.tokensOut());
            json.writeNumberField("cost_micros", entry.costMicros());
            json.writeStringField("outcome", word(entry.outcome()));
            json.writeNumberField("millis", entry.millis());
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("a line in memory cannot be written", e);
        }
        return text.toString();
    }

    String hash() {
        return Sha256.of(text()).hex();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
