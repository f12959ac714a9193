// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eltwarehouse.contract.definition.Called;
import org.eltwarehouse.contract.definition.FunctionSet;

/**
 * The functions and measures that passed in this JVM. What one is judged by is its definition and what those that it calls
 * mean, so each gate of a run need not judge it again. What was refused is judged anew.
 */
final class PassedFunctions {
    /** Far more than a warehouse has; where that many were seen, all are forgotten. */
    private static final int MOST = 1_000;

    private static final Map<Judgement, FunctionBody> PASSED = new ConcurrentHashMap<>();

    private record Judgement(Called function, String meaning) {}

    private PassedFunctions() {}

    static Judged<FunctionBody> of(Called function, FunctionSet functions, Supplier<Judged<FunctionBody>> judge) {
        Judgement judgement = new Judgement(function, functions.meaning(function.function() + "()"));
        Optional<FunctionBody> known = Optional.ofNullable(PASSED.get(judgement));
        if (known.isPresent()) {
            return Judged.passed(known.get());
        }
        Judged<FunctionBody> judged = judge.get();
        if (judged.refusal().isEmpty()) {
            if (PASSED.size() >= MOST) {
                PASSED.clear();
            }
            PASSED.put(judgement, judged.passed());
        }
        return judged;
    }
}
