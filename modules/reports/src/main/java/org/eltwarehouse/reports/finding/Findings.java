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
import java.util.stream.Stream;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.insight.EdaSummary;
import org.eltwarehouse.contract.insight.ModelFigures;
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

    /**
     * Reads the documents of those steps that have a record; one that is not there, or that another version of the
     * warehouse wrote, is left out.
     */
    public static Findings read(RunView run, DataPolicy policy) {
        return new Findings(
                run.records(),
                policy,
                document(run, Step.EDA, EDA_FILE, EdaSummary.class, EdaSummary.FORMAT),
                document(run, Step.SEGMENTATION, MODEL_FILE, SegmentationModel.class, SegmentationModel.FORMAT));
    }

    private static <T> T document(RunView run, Step step, String file, Class<T> type, int format) {
        String path = step.folder() + "/" + file;
        return run.records().containsKey(step) && run.format(path).orElse(format) == format
                ? run.document(path, type).orElse(null)
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

    /** The business at a glance, by each model of the warehouse; none where the exploration left no summary. */
    public List<ModelFigures> models() {
        return eda().map(EdaSummary::models).orElse(List.of());
    }

    /** The model that the exposé leads with. */
    public Optional<ModelFigures> lead() {
        return models().stream().findFirst();
    }

    /** The months of the leading model. */
    public Optional<ModelMonths> months() {
        return lead().map(this::months);
    }

    /** The months of a model. */
    public ModelMonths months(ModelFigures figures) {
        return ModelMonths.of(figures, businessDate().orElse(null), dataEnd().orElse(null));
    }

    /** How the leading measure divides, by each dimension of the leading model; none where it does not add up. */
    Stream<Shares> divisions() {
        return lead().filter(figures -> new MeasureFormat(figures.lead()).isAdditive()).stream()
                .flatMap(figures -> figures.dimensions().stream().map(dimension -> new Shares(figures, dimension)));
    }

    /** The leading measure of all rows of the leading model, where it is an amount of money. */
    Optional<BigDecimal> leadAmount() {
        return lead().map(figures -> figures.lead().name()).flatMap(this::amount);
    }

    /** A measure of all rows of the leading model, where it is an amount of money. */
    Optional<BigDecimal> amount(String measure) {
        return lead().flatMap(figures -> figures.measure(measure)
                .map(MeasureFormat::new)
                .map(format -> format.money(figures.total().get(measure))));
    }

    public List<SegmentPortrait> portraits() {
        return model == null ? List.of() : SegmentPortrait.all(model, policy.smallGroup());
    }

    public List<TableRecord> silverTables() {
        return record(Step.SILVER).map(StepRecord::tables).orElse(List.of());
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

    /** The latest business date found in the sources. */
    private Optional<LocalDate> dataEnd() {
        return record(Step.BRONZE).stream()
                .flatMap(bronze -> bronze.sources().stream())
                .map(SourceRecord::businessDate)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
