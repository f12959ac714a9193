package org.eltwarehouse.pipeline;

import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.engine.RunParameters;
import org.eltwarehouse.engine.StepContext;

/** What decides a step's result, as one checksum: inputs, definitions, parameters, engine version, key. */
final class Fingerprints {
    private final Warehouse warehouse;
    private final RunParameters parameters;
    private final String keyId;
    private final Sha256 inputs;

    Fingerprints(Warehouse warehouse, RunParameters parameters, String keyId, Sha256 inputs) {
        this.warehouse = warehouse;
        this.parameters = parameters;
        this.keyId = keyId;
        this.inputs = inputs;
    }

    /** The fingerprint of a step, given the records of the steps before it. */
    Sha256 of(Step step, Map<Step, StepRecord> records) {
        StringBuilder text = new StringBuilder(step + "\n" + StepContext.ENGINE + "\n");
        for (Step input : step.inputs()) {
            StepRecord record = records.get(input);
            text.append(input)
                    .append(' ')
                    .append(record == null ? "absent" : record.fingerprint())
                    .append('\n');
        }
        switch (step) {
            case BRONZE ->
                text.append(inputs).append(Documents.json(warehouse.sources())).append(parameters.businessDate());
            case SILVER -> definitions("silver", text);
            case GOLD -> definitions("gold", text);
            case FEATURES -> definitions("features", text).append(keyId);
            case SEGMENTATION -> text.append(parameters.seed()).append(parameters.segments());
            case EDA, REPORTS -> text.append("no more");
        }
        return Sha256.of(text.toString());
    }

    private StringBuilder definitions(String layer, StringBuilder text) {
        List<TableDefinition> tables = warehouse.layer(layer);
        text.append(parameters.format()).append(Documents.json(tables));
        tables.forEach(table -> text.append(table.sql()));
        return text;
    }
}
