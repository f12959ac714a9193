// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a step was told, as its record says it: texts by name. What a step has no use for is null, and left out.
 *
 * @param businessDate the run's "today"
 * @param format of the step's tables
 * @param k number of segments
 * @param kChosenBy who chose that number
 * @param seed of everything random
 */
public record StepSettings(LocalDate businessDate, String format, Integer k, String kChosenBy, Long seed) {
    /** Of a step that is told nothing. */
    public static final StepSettings NONE = new StepSettings(null, null, null, null, null);

    private static final String BUSINESS_DATE = "business_date";
    private static final String FORMAT = "format";
    private static final String K = "k";
    private static final String K_CHOSEN_BY = "k_chosen_by";
    private static final String SEED = "seed";
    private static final Set<String> NAMES = Set.of(BUSINESS_DATE, FORMAT, K, K_CHOSEN_BY, SEED);

    /** Of a step that is told the date only. */
    public static StepSettings on(LocalDate businessDate) {
        return new StepSettings(businessDate, null, null, null, null);
    }

    /** Reads them back; strict, as everything that a document holds. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StepSettings of(Map<String, String> texts) {
        texts.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("no step is told '" + name + "'");
                });
        String date = texts.get(BUSINESS_DATE);
        String k = texts.get(K);
        String seed = texts.get(SEED);
        return new StepSettings(
                date == null ? null : LocalDate.parse(date),
                texts.get(FORMAT),
                k == null ? null : Integer.valueOf(k),
                texts.get(K_CHOSEN_BY),
                seed == null ? null : Long.valueOf(seed));
    }

    /** The same, and the format of its tables. */
    public StepSettings withFormat(String tables) {
        return new StepSettings(businessDate, tables, k, kChosenBy, seed);
    }

    /** The same, and how customers are grouped. */
    public StepSettings withSegments(int number, String chosenBy, long start) {
        return new StepSettings(businessDate, format, number, chosenBy, start);
    }

    /** The texts, by name and in the order of the names. */
    @JsonValue
    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        put(texts, BUSINESS_DATE, businessDate);
        put(texts, FORMAT, format);
        put(texts, K, k);
        put(texts, K_CHOSEN_BY, kChosenBy);
        put(texts, SEED, seed);
        return texts;
    }

    private static void put(Map<String, String> texts, String name, Object value) {
        if (value != null) {
            texts.put(name, value.toString());
        }
    }
}
