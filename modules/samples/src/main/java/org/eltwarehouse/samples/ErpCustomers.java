// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import java.io.IOException;
import java.util.List;

/** Birth dates and genders of the ERP. */
record ErpCustomers(Seed seed, PersonNames names, long customers) implements SampleFile {

    private static final List<String> FUTURE = List.of("2050-07-06", "2065-12-12", "2080-03-15", "9999-11-20");

    @Override
    public String path() {
        return "source_erp/CST_AZ12.csv";
    }

    @Override
    public List<String> header() {
        return List.of("CID", "BDATE", "GEN");
    }

    @Override
    public void writeRows(CsvFile file) throws IOException {
        for (long position = 0; position < customers; position++) {
            Draw draw = seed.draw("erp customer", position);
            Customer customer = Customer.of(seed, names, position);
            String key = draw.chance(Dirt.ERP_KEY_HAS_PREFIX) ? "NAS" + customer.key() : customer.key();
            String born = draw.chance(Dirt.BIRTH_DATE_IN_FUTURE)
                    ? draw.pick(FUTURE)
                    : customer.birthDate().toString();
            file.row(key, born, gender(customer, draw));
        }
    }

    private static String gender(Customer customer, Draw draw) {
        if (draw.chance(Dirt.ERP_GENDER_MISSING)) {
            return Blanks.insteadOfCode(draw);
        }
        Gender gender =
                draw.chance(Dirt.ERP_GENDER_CONTRADICTS) ? customer.gender().other() : customer.gender();
        String text = draw.chance(Dirt.ERP_GENDER_AS_LETTER) ? gender.letter() : gender.word();
        return Blanks.around(draw, Dirt.BLANKS_AROUND_CODE, text);
    }
}
