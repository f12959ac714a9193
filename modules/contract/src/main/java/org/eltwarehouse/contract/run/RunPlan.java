// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;

/**
 * What a start would do, step by step and part by part.
 *
 * @param sameAs the finished run that has all this already, or null: then there is nothing to do
 * @param comparedWith the run that causes speak of, or null where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunPlan(int format, RunId sameAs, RunId comparedWith, List<StepPlan> steps) {
    public static final int FORMAT = 1;

    public RunPlan {
        steps = List.copyOf(steps);
    }

    /**
     * A step: it runs when one of its parts does.
     *
     * @param from the run that it is taken over from as a whole, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepPlan(Step step, Action action, List<Cause> causes, RunId from, List<PartPlan> parts) {
        public StepPlan {
            causes = List.copyOf(causes);
            parts = List.copyOf(parts);
        }
    }

    /** A source file, a table, or a step that is one piece. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartPlan(String part, Action action, List<Cause> causes, RunId from) {
        public PartPlan {
            causes = List.copyOf(causes);
        }
    }
}
