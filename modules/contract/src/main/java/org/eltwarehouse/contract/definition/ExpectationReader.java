// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eltwarehouse.contract.check.Check;
import org.eltwarehouse.contract.check.CheckKinds;

/** Reads an expectation: the word of one kind with what belongs to it, and a severity. */
final class ExpectationReader extends StdDeserializer<Expectation> {
    private static final long serialVersionUID = 1;
    private static final String SEVERITY = "severity";

    ExpectationReader() {
        super(Expectation.class);
    }

    @Override
    public Expectation deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            return (Expectation) context.handleUnexpectedToken(Expectation.class, parser);
        }
        List<Check> checks = new ArrayList<>();
        Severity severity = null;
        for (String word = parser.nextFieldName(); word != null; word = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            Optional<Class<? extends Check>> kind = CheckKinds.of(word);
            if (kind.isEmpty() && !word.equals(SEVERITY)) {
                context.handleUnknownProperty(parser, this, Expectation.class, word);
            } else if (kind.isPresent() && value != JsonToken.VALUE_NULL) {
                checks.add(context.readValue(parser, kind.orElseThrow()));
            } else if (value != JsonToken.VALUE_NULL) {
                severity = context.readValue(parser, Severity.class);
            }
        }
        if (checks.size() != 1) {
            throw context.instantiationException(
                    Expectation.class,
                    new IllegalArgumentException("an expectation holds exactly one check, but has " + checks.size()));
        }
        return new Expectation(checks.get(0), severity);
    }

    /** What an error about an unknown word offers instead. */
    @Override
    public Collection<Object> getKnownPropertyNames() {
        return Stream.<Object>concat(CheckKinds.words().stream(), Stream.of(SEVERITY))
                .toList();
    }
}
