// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import java.util.Optional;

/** How a server is told to answer in JSON, the strictest first. */
public enum AnswerFormat {
    /** {@code response_format: json_schema}, strict. */
    JSON_SCHEMA,
    /** {@code response_format: json_object}; the schema stands in the prompt. */
    JSON_OBJECT,
    /** By the prompt alone. */
    PROMPT_ONLY;

    /** What a server may still understand that does not understand this. */
    Optional<AnswerFormat> looser() {
        return switch (this) {
            case JSON_SCHEMA -> Optional.of(JSON_OBJECT);
            case JSON_OBJECT -> Optional.of(PROMPT_ONLY);
            case PROMPT_ONLY -> Optional.empty();
        };
    }
}
