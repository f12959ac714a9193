// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.run.Quality;
import org.eltwarehouse.contract.run.TableRecord;

/** A quality score, with its formula and what it means to a reader of the figures. */
public enum QualityDimension {
    COMPLETENESS("Completeness", "filled cells ÷ cells of the rows written", "how much of the table is filled in"),
    VALIDITY(
            "Validity",
            "1 − (rows quarantined + rows written that break a row-level expectation) ÷ rows read",
            "how many rows keep the rules"),
    UNIQUENESS("Uniqueness", "1 − rows deduplicated ÷ rows not quarantined", "how many rows came only once"),
    CONSISTENCY("Consistency", "1 − rows repaired ÷ rows written", "how many rows were right without a repair");

    private final String title;
    private final String formula;
    private final String meaning;

    QualityDimension(String title, String formula, String meaning) {
        this.title = title;
        this.formula = formula;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    public String formula() {
        return formula;
    }

    public String meaning() {
        return meaning;
    }

    /** The score of a table; empty where there was nothing to measure. */
    public Optional<BigDecimal> score(TableRecord table) {
        return Optional.ofNullable(table.quality()).map(this::score);
    }

    private BigDecimal score(Quality quality) {
        return switch (this) {
            case COMPLETENESS -> quality.completeness();
            case VALIDITY -> quality.validity();
            case UNIQUENESS -> quality.uniqueness();
            case CONSISTENCY -> quality.consistency();
        };
    }

    /** The table with the lowest score, the first by name among equals. */
    public Optional<TableRecord> lowest(List<TableRecord> tables) {
        return tables.stream()
                .filter(table -> score(table).isPresent())
                .min(Comparator.comparing((TableRecord table) -> score(table).orElseThrow())
                        .thenComparing(TableRecord::table));
    }
}
