// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Takes a compound apart, the longest head first. No place in it is tried twice, however many ways lead there. */
final class Compound {
    static final int SHORTEST_PART = 3;

    private final String token;
    private final BitSet inVain = new BitSet();

    Compound(String token) {
        this.token = token;
    }

    /** Its words; empty where something in it is no word. */
    Optional<List<Word>> words() {
        return from(0);
    }

    private Optional<List<Word>> from(int start) {
        if (inVain.get(start)) {
            return Optional.empty();
        }
        for (int cut = token.length() - 2; cut >= start + SHORTEST_PART; cut--) {
            Optional<Word> head = NameWords.linked(token.substring(start, cut));
            Optional<List<Word>> tail = head.isEmpty() ? Optional.empty() : tail(cut);
            if (tail.isPresent()) {
                List<Word> words = new ArrayList<>(List.of(head.get()));
                words.addAll(tail.get());
                return Optional.of(words);
            }
        }
        inVain.set(start);
        return Optional.empty();
    }

    private Optional<List<Word>> tail(int start) {
        Optional<Word> last = Word.of(token.substring(start));
        if (last.isPresent() || token.length() - start < 2 * SHORTEST_PART) {
            return last.map(List::of);
        }
        return from(start);
    }
}
