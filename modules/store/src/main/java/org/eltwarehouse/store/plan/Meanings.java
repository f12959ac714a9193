// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.ColumnUse;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.definition.SeedDefinition;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.insight.ModelFigures.MeasureWords;

/** What the definitions of one warehouse mean, each worked out once. */
public final class Meanings {
    private final Warehouse warehouse;
    private final ColumnUse use;
    private final Map<TableName, Meaning> tables = new HashMap<>();
    private final Map<TableName, String> promises = new HashMap<>();

    public Meanings(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.use = new ColumnUse(warehouse);
    }

    public Warehouse warehouse() {
        return warehouse;
    }

    Meaning of(TableDefinition definition) {
        return tables.computeIfAbsent(definition.table(), table -> Meaning.of(definition, warehouse.functions()));
    }

    /** What a seed means for its readers: its values, not its words. */
    String of(SeedDefinition seed) {
        return Sha256.of(Documents.json(List.of(
                        seed.key(),
                        seed.columns().stream()
                                .map(column -> List.of(column.name(), column.type()))
                                .toList(),
                        seed.rows())))
                .hex();
    }

    /** What the models mean for who tells their figures: their own names and their files' do not count. */
    String models() {
        FunctionSet functions = warehouse.functions();
        return Documents.json(warehouse.models().stream()
                .map(model -> List.of(
                        model.label(),
                        model.fact(),
                        Optional.ofNullable(model.date()),
                        Optional.ofNullable(model.currency()),
                        Optional.ofNullable(model.persons()),
                        model.dimensions(),
                        model.measures().stream()
                                .map(measure ->
                                        List.of(MeasureWords.of(measure), functions.meaning(measure.name() + "()")))
                                .toList()))
                .toList());
    }

    /** What a contract means for its file: its words do not count, but which of its columns are needed does. */
    String promise(SourceContract contract) {
        return promises.computeIfAbsent(contract.table(), table -> work(contract));
    }

    private String work(SourceContract contract) {
        return Documents.json(List.of(
                contract.table(),
                contract.charset(),
                contract.delimiter(),
                Optional.ofNullable(contract.businessDate()),
                contract.drift(),
                contract.codes(),
                contract.columns().stream()
                        .map(column -> List.of(
                                column.name(),
                                Optional.ofNullable(column.header()),
                                column.type(),
                                column.privacy(),
                                !use.of(contract, column.name()).isEmpty()))
                        .toList()));
    }
}
