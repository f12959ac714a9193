// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.models.answer.Parsed;
import org.eltwarehouse.models.answer.Shape;
import org.eltwarehouse.models.ask.Answer;
import org.eltwarehouse.models.ask.ModelSession;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.models.ask.Question;

/**
 * Asks until an answer has the right shape and content, at most two times more than once. A second question names codes
 * and places of what was wrong, never a word of an answer or a cell. Stops when an answer repeats.
 */
final class StrictAsker {
    private static final int REPAIRS = 2;
    private static final int MAX_NAMED = 10;

    private final ModelSession session;

    StrictAsker(ModelSession session) {
        this.session = session;
    }

    /** @param check the accepted content, or what is wrong with it */
    <T extends Record, R> Result<R> ask(Question question, Shape<T> shape, Function<T, Checked<R>> check) {
        Set<String> seen = new TreeSet<>();
        Question next = question;
        List<Objection> problems = List.of();
        for (int attempt = 0; attempt <= REPAIRS; attempt++) {
            Answer answer = session.ask(next);
            if (!answer.outcome().isAnswered()) {
                return Result.none(answer.outcome(), problems);
            } else if (!seen.add(Sha256.of(answer.text()).hex())) {
                return Result.none(Outcome.REPEATED, problems);
            }
            Checked<R> checked = judge(shape.parse(answer.text()), check);
            if (checked.content().isPresent()) {
                return Result.of(checked.content().get());
            }
            problems = checked.problems();
            next = question.withRemark(remark(problems));
        }
        return Result.none(Outcome.UNUSABLE, problems);
    }

    private static <T, R> Checked<R> judge(Parsed<T> parsed, Function<T, Checked<R>> check) {
        Optional<Parsed.Refusal> refusal = parsed.refusal();
        return refusal.isPresent()
                ? Checked.wrong(List.of(new Objection(
                        Objection.Code.SHAPE,
                        refusal.get().fault() + " " + refusal.get().path())))
                : parsed.value().map(check).orElseThrow();
    }

    static String remark(List<Objection> problems) {
        return problems.stream()
                .limit(MAX_NAMED)
                .map(problem -> "- " + problem)
                .collect(Collectors.joining(
                        "\n", "An earlier answer was refused. Answer again, whole, without these:\n", ""));
    }

    /** Content that passed, or problems. */
    record Checked<R>(Optional<R> content, List<Objection> problems) {
        static <R> Checked<R> of(R content) {
            return new Checked<>(Optional.of(content), List.of());
        }

        static <R> Checked<R> wrong(List<Objection> problems) {
            return new Checked<>(Optional.empty(), problems);
        }
    }
}
