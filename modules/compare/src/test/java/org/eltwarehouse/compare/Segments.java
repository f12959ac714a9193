// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.util.List;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.Step;

/** The table of segments. */
final class Segments {
    private Segments() {}

    static SmallTable of(List<String> rows) {
        return new SmallTable(Step.SEGMENTATION, "segments.customer_segments", "customer_pseudonym")
                .column("customer_pseudonym", "string", PrivacyClass.QUASI)
                .column("segment", "int")
                .rows(rows.toArray(String[]::new));
    }
}
