// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.insight.EdaSummary;
import org.eltwarehouse.contract.insight.SegmentationModel;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.store.RunView;

/** Everything the exposé knows of a run. Any part may be missing; each accessor says so by being empty. */
public final class Findings {
    /** Where the steps leave what they found, below their folders. */
    public static final String EDA_FILE = "data/eda_summary.json";

    public static final String MODEL_FILE = "_meta/model_metadata.json";

    private final Map<Step, StepRecord> records;
    private final DataPolicy policy;
    private final EdaSummary eda;
    private final SegmentationModel model;

    public Findings(Map<Step, StepRecord> records, DataPolicy policy, EdaSummary eda, SegmentationModel model) {
        this.records = new EnumMap<>(Step.class);
        this.records.putAll(records);
        this.policy = Objects.requireNonNull(policy, "policy is null");
        this.eda = eda;
        this.model = model;
    }

    /** Reads the documents of those steps that have a record; a document that is not there is left out. */
    public static Findings read(RunView run, DataPolicy policy) {
        return new Findings(
                run.records(),
                policy,
                document(run, Step.EDA, EDA_FILE, EdaSummary.class),
                document(run, Step.SEGMENTATION, MODEL_FILE, SegmentationModel.class));
    }

    private static <T> T document(RunView run, Step step, String file, Class<T> type) {
        return run.records().containsKey(step)
                ? run.document(step.folder() + "/" + file, type).orElse(null)
                : null;
    }

    public Optional<StepRecord> record(Step step) {
        return Optional.ofNullable(records.get(step));
    }

    public DataPolicy policy() {
        return policy;
    }

    public Optional<EdaSummary> eda() {
        return Optional.ofNullable(eda);
    }

    public Optional<SegmentationModel> model() {
        return Optional.ofNullable(model);
    }

    public Optional<EdaSummary.Headlines> headlines() {
        return eda().map(EdaSummary::headlines);
    }

    public Optional<SalesMonths> months() {
        return headlines()
                .map(headlines -> SalesMonths.of(
                        headlines.months(),
                        businessDate().orElse(null),
                        lastOrder().orElse(null)));
    }

    public List<SegmentPortrait> portraits() {
        return model == null ? List.of() : SegmentPortrait.all(model, policy.smallGroup());
    }

    public List<TableRecord> silverTables() {
        return record(Step.SILVER).map(StepRecord::tables).orElse(List.of());
    }

    public BigDecimal totalRevenue() {
        return headlines().map(headlines -> headlines.total().revenue()).orElse(BigDecimal.ZERO);
    }

    public Optional<LocalDate> businessDate() {
        return eda().map(EdaSummary::businessDate)
                .or(() -> model().map(SegmentationModel::businessDate))
                .or(() -> records.values().stream()
                        .flatMap(record -> businessDate(record).stream())
                        .findFirst());
    }

    /** The business date a step was told, if it was told a date. */
    public static Optional<LocalDate> businessDate(StepRecord record) {
        return Optional.ofNullable(record.businessDate());
    }

    /** The latest business date found in the sources, where the data ends. */
    private Optional<LocalDate> lastOrder() {
        return record(Step.BRONZE).stream()
                .flatMap(bronze -> bronze.sources().stream())
                .map(SourceRecord::businessDate)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
