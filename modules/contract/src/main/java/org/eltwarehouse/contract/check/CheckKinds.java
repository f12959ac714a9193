// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds that there are, by their words in YAML: {@code not_null} is {@link NotNull}. */
public final class CheckKinds {
    private static final Map<String, Class<? extends Check>> KINDS = new LinkedHashMap<>();

    static {
        add(RowCheck.class);
        add(TableCheck.class);
    }

    private CheckKinds() {}

    /** All words. */
    public static Set<String> words() {
        return KINDS.keySet();
    }

    /** The kind that a word stands for. */
    public static Optional<Class<? extends Check>> of(String word) {
        return Optional.ofNullable(KINDS.get(word));
    }

    /** The word of a check's kind. */
    public static String word(Check check) {
        return word(check.getClass());
    }

    /** What a family permits is all that there is of it. */
    private static void add(Class<? extends Check> family) {
        for (Class<?> kind : family.getPermittedSubclasses()) {
            KINDS.put(word(kind), kind.asSubclass(Check.class));
        }
    }

    private static String word(Class<?> kind) {
        return SnakeCaseStrategy.INSTANCE.translate(kind.getSimpleName());
    }
}
