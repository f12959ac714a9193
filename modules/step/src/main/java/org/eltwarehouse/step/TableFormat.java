// SPDX-License-Identifier: MIT
package org.eltwarehouse.step;

import java.util.Arrays;
import java.util.Locale;
import org.eltwarehouse.contract.Fault;

/** How tables are stored: one CSV file each, or Parquet for sizes where one CSV file is the wrong thing. */
public enum TableFormat {
    CSV,
    PARQUET;

    public static TableFormat parse(String text) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> Fault.USAGE.cannot(
                        "use format '" + text + "'", "there is no such format", "choose csv or parquet"));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
