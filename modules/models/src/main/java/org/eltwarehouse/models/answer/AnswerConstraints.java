// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.answer;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** What a parser must not go beyond in an answer; each bound tells by its fault that it was the one. */
final class AnswerConstraints extends StreamReadConstraints {
    private static final long serialVersionUID = 1;

    /** The answer is bounded as a whole before it is parsed, and so are its tokens. */
    private static final int NO_BOUND = -1;

    AnswerConstraints(int depth, int digits, int text, int key) {
        super(depth, NO_BOUND, digits, text, key, NO_BOUND);
    }

    /** An answer went beyond a bound. */
    static final class Exceeded extends StreamConstraintsException {
        private static final long serialVersionUID = 1;

        private final AnswerFault fault;

        Exceeded(AnswerFault fault) {
            super(fault.name());
            this.fault = fault;
        }

        AnswerFault fault() {
            return fault;
        }
    }

    @Override
    public void validateNestingDepth(int depth) throws StreamConstraintsException {
        require(depth <= getMaxNestingDepth(), AnswerFault.TOO_DEEP);
    }

    @Override
    public void validateFPLength(int length) throws StreamConstraintsException {
        require(length <= getMaxNumberLength(), AnswerFault.NUMBER_RANGE);
    }

    @Override
    public void validateIntegerLength(int length) throws StreamConstraintsException {
        require(length <= getMaxNumberLength(), AnswerFault.NUMBER_RANGE);
    }

    @Override
    public void validateStringLength(int length) throws StreamConstraintsException {
        require(length <= getMaxStringLength(), AnswerFault.TOO_LONG);
    }

    @Override
    public void validateNameLength(int length) throws StreamConstraintsException {
        require(length <= getMaxNameLength(), AnswerFault.TOO_LONG);
    }

    private static void require(boolean holds, AnswerFault fault) throws Exceeded {
        if (!holds) {
            throw new Exceeded(fault);
        }
    }
}
