// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

import java.util.List;

/** A sound contract of a function, and what people get wrong in it. */
final class BrokenFunctions {
    static final String SOUND = """
            function: meaning
            description: The meaning of a code.
            parameters:
              - {name: value, description: Code as exported}
              - {name: words, type: string, many: true, description: Words}
            returns: string
            cases:
              - {given: {value: F, words: [f, female]}, expect: F}
              - {given: {value: null, words: [f]}, expect: null}
            """;

    private BrokenFunctions() {}

    static List<Edit> edits() {
        return List.of(
                new Edit("no cases", SOUND.substring(SOUND.indexOf("cases:")), ""),
                new Edit("no case", SOUND.substring(SOUND.indexOf("cases:")), "cases: []\n"),
                new Edit("a result of no type", "returns: string", "returns: text"),
                new Edit("a parameter twice", "name: words", "name: value"),
                new Edit("many that are not last", "name: value,", "name: value, many: true,"),
                new Edit("a case with no parameter", "{value: F", "{vlaue: F"));
    }
}
