// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.form;

import java.util.List;

/**
 * One of the words that a value may be.
 *
 * @param meaning one sentence
 * @param otherwise what people from elsewhere call it, in lower case
 */
public record KnownWord(String word, String meaning, List<String> otherwise) {
    public KnownWord {
        otherwise = List.copyOf(otherwise);
    }

    public static KnownWord of(Object word, String meaning, String... otherwise) {
        return new KnownWord(word.toString(), meaning, List.of(otherwise));
    }
}
