// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.form;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eltwarehouse.contract.verdict.Position;
import org.eltwarehouse.contract.written.Mistakes;
import org.eltwarehouse.contract.written.NearWord;
import org.eltwarehouse.contract.written.Quoted;
import org.eltwarehouse.contract.written.Unread;
import org.eltwarehouse.contract.written.Written;
import org.eltwarehouse.contract.written.WrittenFields;

/** One document while it is checked: the names that it declares, and the mistakes found in it. */
public final class Reading {
    private final Written document;
    private final Map<String, Set<String>> declared = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Mistakes mistakes;

    public Reading(Written document, Mistakes mistakes) {
        this.mistakes = mistakes;
        this.document = document;
    }

    /** The names that the document declares in one of its lists; none where it fails to. */
    Set<String> declared(String list) {
        return declared.computeIfAbsent(list, this::names);
    }

    private Set<String> names(String list) {
        Set<String> names = new LinkedHashSet<>();
        if (document instanceof WrittenFields fields) {
            fields.items(list).stream()
                    .filter(WrittenFields.class::isInstance)
                    .flatMap(one -> ((WrittenFields) one).text("name").stream())
                    .forEach(name -> names.add(name.text()));
        }
        return names;
    }

    public void mistake(Position at, String problem, String wayOut) {
        mistakes.add(at, problem, wayOut);
    }

    /** Words that are told in full once, and shorter after that. */
    String once(String words, String shorter) {
        return told.add(words) ? words : shorter;
    }

    /** A value of another kind than its form asks for. */
    void wrongKind(Written value, Place place, String said) {
        if (value instanceof Unread) {
            return;
        }
        mistake(
                value.at(),
                value.isNothing()
                        ? place.label() + " has no value"
                        : place.label() + " must be " + said + ", but is " + value.kind(),
                place.write());
    }

    /** The known word that was meant, or all that there are. */
    static String orWords(String written, Collection<String> words, String are) {
        return NearWord.of(written, words)
                .map(near -> "did you mean " + Quoted.text(near) + "?")
                .orElse(are + " " + Quoted.words(words));
    }
}
