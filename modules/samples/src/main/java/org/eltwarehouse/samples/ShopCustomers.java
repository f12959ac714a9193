// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The customers of the small ERP shop: other people than those of the CRM, with ids of their own. */
record ShopCustomers(Seed seed, PersonNames names, long customers) implements SampleFile {

    static final long FIRST_ID = 700_001;

    private static final LocalDate OLDEST_BORN = LocalDate.of(1945, 1, 1);
    private static final LocalDate YOUNGEST_BORN = LocalDate.of(2004, 12, 31);

    @Override
    public String path() {
        return "source_crm/customer_info.csv";
    }

    @Override
    public List<String> header() {
        return List.of("customer_id", "firstname", "lastname", "gender", "date_of_birth");
    }

    @Override
    public void writeRows(CsvFile file) throws IOException {
        for (long position = 0; position < customers; position++) {
            Draw draw = seed.draw("shop customer", position);
            Gender gender = Gender.draw(draw);
            file.row(
                    Long.toString(FIRST_ID + position),
                    Blanks.around(draw, Dirt.BLANKS_AROUND_NAME, names.first(draw, gender)),
                    Blanks.around(draw, Dirt.BLANKS_AROUND_NAME, names.last(draw)),
                    draw.chance(Dirt.ERP_GENDER_AS_LETTER) ? gender.letter() : gender.word(),
                    draw.day(OLDEST_BORN, YOUNGEST_BORN).toString());
        }
    }
}
