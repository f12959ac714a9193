// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import java.io.IOException;
import java.util.List;

/** The countries of the ERP's customers. */
record ErpLocations(Seed seed, PersonNames names, long customers) implements SampleFile {

    @Override
    public String path() {
        return "source_erp/LOC_A101.csv";
    }

    @Override
    public List<String> header() {
        return List.of("CID", "CNTRY");
    }

    @Override
    public void writeRows(CsvFile file) throws IOException {
        for (long position = 0; position < customers; position++) {
            Draw draw = seed.draw("erp location", position);
            Customer customer = Customer.of(seed, names, position);
            String country = draw.chance(Dirt.COUNTRY_MISSING)
                    ? Blanks.insteadOfCode(draw)
                    : Blanks.around(
                            draw, Dirt.BLANKS_AROUND_CODE, customer.country().spelling(draw));
            file.row(customer.hyphenatedKey(), country);
        }
    }
}
