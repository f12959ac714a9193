// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.loop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eltwarehouse.contract.verdict.GateCode;
import org.eltwarehouse.drafts.quality.QualityCode;

/** Why a definition does not hold, by who found it; stable codes, written {@code GATE-ROWS}. */
public sealed interface FindingCode {
    /** Whether nobody may approve the definition as it is; all else is advice for a person. */
    boolean isBlocking();

    /** The code as it is written. */
    @JsonValue
    String text();

    /** The code that is written so. */
    @JsonCreator
    static FindingCode parse(String text) {
        FindingCode code = Written.CODES.get(text);
        if (code == null) {
            throw new IllegalArgumentException("no finding has the code '" + text + "'");
        }
        return code;
    }

    /** The gate refuses it. */
    record OfGate(GateCode code) implements FindingCode {
        @Override
        public boolean isBlocking() {
            return true;
        }

        @Override
        public String text() {
            return code.toString();
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /** A quality check doubts it; only an expectation of its own contract that is broken forbids it. */
    record OfQuality(QualityCode code) implements FindingCode {
        @Override
        public boolean isBlocking() {
            return code == QualityCode.EXPECTATION;
        }

        @Override
        public String text() {
            return code.toString();
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /** The trial run found it out. */
    enum OfTrial implements FindingCode {
        /** The run broke off. */
        RUN;

        @Override
        public boolean isBlocking() {
            return true;
        }

        @Override
        public String text() {
            return "TRIAL-" + name();
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /** The draft lacks something. */
    enum OfDraft implements FindingCode {
        /** A source without a silver table. */
        NO_SILVER,
        /** Something that was proposed and is not there. */
        LEFT_OUT,
        /** Something can be read in two ways, and nothing tells in which. */
        UNDECIDED;

        @Override
        public boolean isBlocking() {
            return false;
        }

        @Override
        public String text() {
            return "DRAFT-" + name().replace('_', '-');
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /** All codes by their text. */
    final class Written {
        private static final Map<String, FindingCode> CODES = Stream.of(
                        Arrays.stream(GateCode.values()).map(OfGate::new),
                        Arrays.stream(QualityCode.values()).map(OfQuality::new),
                        Arrays.stream(OfTrial.values()),
                        Arrays.stream(OfDraft.values()))
                .<FindingCode>flatMap(codes -> codes)
                .collect(Collectors.toMap(FindingCode::text, Function.identity()));

        private Written() {}
    }
}
