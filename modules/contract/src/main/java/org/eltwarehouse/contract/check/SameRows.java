package org.eltwarehouse.contract.check;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.function.UnaryOperator;
import org.eltwarehouse.contract.TableName;

/** The table has as many rows as another. */
public record SameRows(TableName table) implements TableCheck {
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public SameRows {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SameRows of(TableName table) {
        return new SameRows(table);
    }

    @Override
    public String name() {
        return "same_rows(" + table + ")";
    }

    @Override
    public Reads reads() {
        return Reads.nothing().with(table);
    }

    @Override
    public Object document() {
        return table;
    }

    @Override
    public SameRows spelled(UnaryOperator<String> spelling) {
        return this;
    }

    @Override
    public CheckOutcome judge(TableFigures figures) {
        long other = figures.rows(table);
        return new CheckOutcome(figures.rows() == other, other + " rows", figures.rows() + " rows");
    }
}
