// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The products of the CRM, one row for every version. */
record CrmProducts(Seed seed, Catalogue catalogue) implements SampleFile {

    private static final int FIRST_ID = 210;
    /** The source computes ends from an older calendar, so that they come before the starts. */
    private static final int END_IS_YEARS_EARLY = 5;

    @Override
    public String path() {
        return "source_crm/prd_info.csv";
    }

    @Override
    public List<String> header() {
        return List.of("prd_id", "prd_key", "prd_nm", "prd_cost", "prd_line", "prd_start_dt", "prd_end_dt");
    }

    @Override
    public void writeRows(CsvFile file) throws IOException {
        int id = FIRST_ID;
        for (Product product : catalogue.products()) {
            List<Product.Version> versions = product.versions();
            for (int i = 0; i < versions.size(); i++) {
                Draw draw = seed.draw("crm product", id);
                Product.Version version = versions.get(i);
                file.row(
                        Integer.toString(id),
                        product.key(),
                        Blanks.after(draw, Dirt.BLANK_AFTER_PRODUCT_NAME, product.name()),
                        version.cost(),
                        Blanks.after(draw, Dirt.BLANK_AFTER_LINE, product.line()),
                        version.start().toString(),
                        i + 1 < versions.size()
                                ? end(versions.get(i + 1).start()).toString()
                                : "");
                id++;
            }
        }
    }

    private static LocalDate end(LocalDate nextStart) {
        return nextStart.minusDays(1).minusYears(END_IS_YEARS_EARLY);
    }
}
