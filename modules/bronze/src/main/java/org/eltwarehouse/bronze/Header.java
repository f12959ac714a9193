package org.eltwarehouse.bronze;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SourceContract;

/** The header line of a file against its contract. Order, case and blanks around names do not matter; names do. */
final class Header {
    private final String file;
    private final List<String> names;

    Header(String file, List<String> columns) {
        this.file = file;
        this.names = columns.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Where a contract's column stands in the file. */
    int indexOf(String column) {
        return names.indexOf(column);
    }

    /** Fails when a promised column is missing or ambiguous. */
    void requireFits(SourceContract contract) {
        for (Column column : contract.columns()) {
            int first = names.indexOf(column.name());
            if (first < 0) {
                throw broken("the column " + column.name() + " is missing", "export it again with that column");
            }
            if (first != names.lastIndexOf(column.name())) {
                throw broken("the column " + column.name() + " stands there twice", "export it once");
            }
        }
    }

    /** What a person should know about a header that fits all the same. */
    List<String> notices(SourceContract contract) {
        List<String> promised = contract.columns().stream().map(Column::name).toList();
        List<String> notices = new ArrayList<>();
        long added = names.stream().filter(name -> !promised.contains(name)).count();
        if (added > 0) {
            notices.add(file + " has " + added + (added == 1 ? " column" : " columns")
                    + " that its contract does not know; kept in bronze, not read by silver");
        } else if (!names.equals(promised)) {
            notices.add(file + " has its columns in another order than its contract; read by name");
        }
        return notices;
    }

    private WarehouseException broken(String reason, String wayOut) {
        return Fault.DATA.cannot("read " + file, reason, wayOut);
    }
}
