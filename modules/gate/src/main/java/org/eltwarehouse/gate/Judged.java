// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.Optional;
import java.util.function.Function;
import org.eltwarehouse.contract.verdict.GateCode;
import org.eltwarehouse.contract.verdict.Position;

/** Something that passed, or the refusal that stopped it. */
record Judged<T>(T passed, Refusal refused) {
    static <T> Judged<T> passed(T value) {
        return new Judged<>(value, null);
    }

    static <T> Judged<T> refused(GateCode code, Position at, String reason, String wayOut) {
        return new Judged<>(null, new Refusal(code, at, reason, wayOut));
    }

    Optional<Refusal> refusal() {
        return Optional.ofNullable(refused);
    }

    /** Goes on with what passed; stays refused otherwise. */
    <U> Judged<U> then(Function<T, Judged<U>> next) {
        return refused == null ? next.apply(passed) : new Judged<>(null, refused);
    }

    /** Refuses what passed so far if this check finds something. */
    Judged<T> unless(Function<T, Optional<Refusal>> check) {
        return then(value ->
                check.apply(value).map(found -> new Judged<T>(null, found)).orElse(this));
    }

    /** The same; the place of a refusal that has none is this one. */
    Judged<T> near(Position place) {
        return refused == null ? this : new Judged<>(null, refused.near(place));
    }
}
