// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples.sets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eltwarehouse.samples.Draw;

/** The sets there are. The same seed writes the same bytes. */
public enum SampleSet {
    RETAIL,
    BANKING,
    CLINIC,
    LOGISTICS,
    EDUCATION;

    /** Writes the set's files below a raw folder. */
    public void write(Path raw, long seed) throws IOException {
        for (Sheet sheet : sheets(new Draw(seed * 31 + name().hashCode()))) {
            sheet.write(raw);
        }
    }

    private List<Sheet> sheets(Draw draw) {
        return switch (this) {
            case RETAIL -> Retail.sheets(draw);
            case BANKING -> Banking.sheets(draw);
            case CLINIC -> Clinic.sheets(draw);
            case LOGISTICS -> Logistics.sheets(draw);
            case EDUCATION -> Education.sheets(draw);
        };
    }

    /** The resource that says what the files hold. */
    public String labels() {
        return "/labels/" + name().toLowerCase(Locale.ROOT) + ".yaml";
    }
}
