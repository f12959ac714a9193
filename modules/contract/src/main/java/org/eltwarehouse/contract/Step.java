// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The steps of the golden path, in their order, each with its folder inside a run. */
public enum Step {
    BRONZE("bronze"),
    SILVER("silver"),
    GOLD("gold"),
    EDA("step1_eda"),
    FEATURES("step2_feature_engineering"),
    SEGMENTATION("step3_segmentation"),
    REPORTS("reports");

    private final String folder;

    Step(String folder) {
        this.folder = folder;
    }

    /** The step's folder, relative to the run folder. */
    public String folder() {
        return folder;
    }

    /** The commit record, relative to the step's folder. */
    public String recordFile() {
        return "_meta/" + this + "_metadata.yaml";
    }

    /** The steps whose results this one reads, directly. */
    public List<Step> inputs() {
        return switch (this) {
            case BRONZE -> List.of();
            case SILVER -> List.of(BRONZE);
            case GOLD -> List.of(SILVER);
            case EDA, FEATURES -> List.of(GOLD);
            case SEGMENTATION -> List.of(FEATURES);
            case REPORTS -> List.of(BRONZE, SILVER, GOLD, EDA, FEATURES, SEGMENTATION);
        };
    }

    @JsonCreator
    public static Step parse(String text) {
        return Arrays.stream(values())
                .filter(step -> step.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> Fault.USAGE.cannot(
                        "use step '" + text + "'",
                        "there is no such step",
                        "choose one of " + String.join(", ", names())));
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(Step::toString).toList();
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
