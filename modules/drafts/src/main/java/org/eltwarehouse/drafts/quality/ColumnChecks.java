// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eltwarehouse.contract.check.AcceptedValues;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.QueryText;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.run.RuleCount;
import org.eltwarehouse.contract.run.TableRecord;

/** The columns of a silver table that are read from one of its source: what was lost, what is other, what codes mean. */
final class ColumnChecks {
    /** Share of values: dirt that cleaning takes away may be that large a share; a wrong definition spoils more. */
    private static final double DIRT = 0.1;

    /** Distinct values: what has more is no list of codes. */
    private static final int FEW_CODES = 100;
    /** Rows for each spelling of a code: with fewer, what a spelling means is chance. */
    private static final int ROWS_PER_CODE = 8;

    private final TableDefinition definition;
    private final TableRecord record;
    private final TrialCells source;
    private final TrialCells table;
    private final RowPairs pairs;
    private final List<QualityFinding> findings = new ArrayList<>();

    ColumnChecks(TableDefinition definition, TableRecord record, TrialCells source, TrialCells table, RowPairs pairs) {
        this.definition = definition;
        this.record = record;
        this.source = source;
        this.table = table;
        this.pairs = pairs;
    }

    List<QualityFinding> findings() {
        RowPairs.read(definition, source).forEach(this::judge);
        return findings;
    }

    private void judge(Column read) {
        String column = read.name();
        long said = 0;
        long lost = 0;
        long kept = 0;
        long other = 0;
        Map<String, Map<String, Long>> meanings = new HashMap<>();
        for (RowPairs.Pair pair : pairs.pairs()) {
            String raw = pair.record().get(source.columns().indexOf(read.origin()));
            String clean = pair.row().get(table.columns().indexOf(column));
            if (!Spelling.isUnknown(raw)) {
                said++;
                lost += clean == null ? 1 : 0;
                meanings.computeIfAbsent(Spelling.bare(raw), any -> new HashMap<>())
                        .merge(clean == null ? "" : clean, 1L, Long::sum);
            }
            if (clean != null) {
                kept++;
                other += Spelling.explains(raw, clean) ? 0 : 1;
            }
        }
        if (lost > DIRT * said) {
            found(column, QualityCode.LOST_VALUES, lost + " of " + said + " values are lost");
        }
        Set<String> domain = table.distinct(column);
        if (isCode(column, domain, meanings.size())) {
            new CodeMeanings(domain, meanings).fault().ifPresent(fault -> found(column, QualityCode.CODES, fault));
        } else if (other - repaired(read.origin()) > DIRT * kept) {
            found(column, QualityCode.OTHER_VALUES, other + " of " + kept + " values are not the source's");
        }
    }

    /** How many values a rule of the contract says it has replaced. */
    private long repaired(String origin) {
        Set<String> rules = new HashSet<>();
        definition.repairs().stream()
                .filter(rule -> QueryText.canonical(definition.condition(rule))
                        .replace("`", "")
                        .contains("raw . " + origin + " "))
                .forEach(rule -> rules.add(rule.rule()));
        return record.repairs().stream()
                .filter(count -> rules.contains(count.rule()))
                .mapToLong(RuleCount::rows)
                .sum();
    }

    private boolean isCode(String column, Set<String> domain, int spellings) {
        boolean declared = definition
                .checks(AcceptedValues.class)
                .anyMatch(values -> values.column().equals(column));
        Set<String> key = new HashSet<>(definition.key());
        boolean few = domain.size() <= FEW_CODES
                && (long) spellings * ROWS_PER_CODE <= pairs.pairs().size();
        boolean text = definition.columns().stream()
                .anyMatch(candidate ->
                        candidate.name().equals(column) && candidate.type().equals("string"));
        return declared || (few && text && !key.contains(column));
    }

    private void found(String column, QualityCode code, String measured) {
        findings.add(new QualityFinding(definition.table(), column, code, measured, "at most dirt"));
    }
}
