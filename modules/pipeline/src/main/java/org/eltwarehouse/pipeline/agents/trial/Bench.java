package org.eltwarehouse.pipeline.agents.trial;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.agents.draft.Proposal;
import org.eltwarehouse.agents.loop.Finding;
import org.eltwarehouse.agents.loop.GateKeeper;
import org.eltwarehouse.agents.loop.Judgement;
import org.eltwarehouse.agents.loop.TrialRun;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.engine.gate.Verdict;
import org.eltwarehouse.engine.gate.WarehouseGate;
import org.eltwarehouse.pipeline.LazySpark;

/** Where definitions are judged and tried: one Spark session, started when it is needed. */
public final class Bench implements AutoCloseable {
    private final LazySpark spark = new LazySpark(Optional.of("local[*]"), 0);
    private final Path raw;
    private final Optional<LocalDate> businessDate;

    /**
     * A bench for the sources in a folder.
     *
     * @param businessDate of trial runs; empty: what the sources say, else today
     */
    public Bench(Path raw, Optional<LocalDate> businessDate) {
        this.raw = raw;
        this.businessDate = businessDate;
    }

    public GateKeeper gate() {
        return this::refused;
    }

    public TrialRun trialRun() {
        return new SampleRun(spark::session, raw, businessDate);
    }

    public Judgement judge(Proposal proposal, Warehouse warehouse) {
        return Judgement.of(proposal, warehouse, gate(), trialRun());
    }

    private List<Finding> refused(Warehouse warehouse) {
        return WarehouseGate.judge(spark.session(), warehouse).stream()
                .filter(verdict -> !verdict.accepted())
                .map((Verdict verdict) -> Finding.of(verdict))
                .toList();
    }

    @Override
    public void close() {
        spark.close();
    }
}
