// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import java.io.IOException;
import java.util.List;

/** The product categories of the ERP; the category that pedals carry in the CRM is not among them. */
record ErpCategories() implements SampleFile {

    @Override
    public String path() {
        return "source_erp/PX_CAT_G1V2.csv";
    }

    @Override
    public List<String> header() {
        return List.of("ID", "CAT", "SUBCAT", "MAINTENANCE");
    }

    @Override
    public void writeRows(CsvFile file) throws IOException {
        for (List<String> cells : Lines.of("categories.txt")) {
            file.row(cells.toArray(String[]::new));
        }
    }
}
