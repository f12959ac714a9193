// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;

/** The grammar of JSON as the standard has it, with bounds; no comment, no NaN, no duplicate key, no byte order mark. */
public final class StrictJson {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_KEY = 200;

    private StrictJson() {}

    /** A parser that takes a key twice; whoever reads with it keeps count of the keys. */
    static JsonParser parser(String text, Bounds bounds, int longestText) throws IOException {
        return factory(bounds, longestText).createParser(text);
    }

    private static JsonFactory factory(Bounds bounds, int longestText) {
        return JsonFactory.builder()
                .streamReadConstraints(new AnswerConstraints(
                        MAX_DEPTH, Math.max(bounds.digits(), MAX_DEPTH), Math.max(longestText, MAX_KEY), MAX_KEY))
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    /** Whether a text is one JSON object, whole and alone, with no key twice. */
    public static boolean isOneObject(String text) {
        Bounds bounds = new Bounds(Math.max(1, text.length()), Math.max(1, text.length()), 1, 400);
        try (JsonParser json =
                parser(text, bounds, text.length()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            json.skipChildren();
            return json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    /** What Jackson's complaint means; its text, which quotes the answer, is dropped. */
    static Parsed.Refusal refusal(IOException e, String path) {
        long offset = e instanceof JsonProcessingException json && json.getLocation() != null
                ? Math.max(0, json.getLocation().getCharOffset())
                : 0;
        return new Parsed.Refusal(fault(e), path, offset);
    }

    private static AnswerFault fault(IOException e) {
        return e instanceof AnswerConstraints.Exceeded bound ? bound.fault() : AnswerFault.NOT_JSON;
    }
}
