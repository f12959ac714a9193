// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The customers of the CRM, some of them in several records, and what else got into that table. */
record CrmCustomers(Seed seed, PersonNames names, long customers) implements SampleFile {

    private static final List<String> JUNK_PREFIXES = List.of("SF", "PO", "A0", "TEST", "");

    @Override
    public String path() {
        return "source_crm/cst_info.csv";
    }

    @Override
    public List<String> header() {
        return List.of(
                "cst_id",
                "cst_key",
                "cst_firstname",
                "cst_lastname",
                "cst_marital_status",
                "cst_gndr",
                "cst_create_date");
    }

    @Override
    public void writeRows(CsvFile file) throws IOException {
        for (long position = 0; position < customers; position++) {
            Draw draw = seed.draw("crm customer", position);
            Customer customer = Customer.of(seed, names, position);
            for (String[] cells : records(customer, draw)) {
                file.row(cells);
            }
            if (draw.chance(Dirt.JUNK_RECORD)) {
                file.row("", draw.pick(JUNK_PREFIXES) + draw.between(10, 9999), "", "", "", "", "");
            }
        }
    }

    private static List<String[]> records(Customer customer, Draw draw) {
        List<String[]> records = new ArrayList<>();
        if (!draw.chance(Dirt.DUPLICATED_CUSTOMER)) {
            records.add(onlyRecord(customer, draw));
            return records;
        }
        LocalDate created = customer.joined();
        int older = draw.chance(Dirt.DUPLICATED_TWICE) ? 2 : 1;
        for (int i = 0; i < older; i++) {
            records.add(olderRecord(customer, draw, created));
            created = created.plusDays(draw.between(1, 14));
        }
        records.add(newestRecord(customer, draw, created));
        if (draw.chance(Dirt.NEWEST_RECORD_FIRST)) {
            Collections.reverse(records);
        }
        return records;
    }

    private static String[] onlyRecord(Customer customer, Draw draw) {
        String maritalStatus = draw.chance(Dirt.MARITAL_STATUS_MISSING)
                ? Blanks.insteadOfCode(draw)
                : Blanks.around(draw, Dirt.BLANKS_AROUND_CODE, customer.maritalStatus());
        String gender = draw.chance(Dirt.CRM_GENDER_MISSING)
                ? Blanks.insteadOfCode(draw)
                : Blanks.around(draw, Dirt.BLANKS_AROUND_CODE, gender(customer, draw));
        String first = Blanks.around(draw, Dirt.BLANKS_AROUND_NAME, customer.firstName());
        String last = Blanks.around(draw, Dirt.BLANKS_AROUND_NAME, customer.lastName());
        return cells(customer, first, last, maritalStatus, gender, customer.joined());
    }

    private static String[] olderRecord(Customer customer, Draw draw, LocalDate created) {
        String first = draw.chance(Dirt.OLDER_RECORD_LACKS_CELL) ? "" : customer.firstName();
        String last = draw.chance(Dirt.OLDER_RECORD_LACKS_CELL) ? "" : customer.lastName();
        String maritalStatus = draw.chance(Dirt.OLDER_RECORD_LACKS_CELL) ? "" : customer.maritalStatus();
        return cells(customer, first, last, maritalStatus, "", created);
    }

    private static String[] newestRecord(Customer customer, Draw draw, LocalDate created) {
        String first = Blanks.around(draw, Dirt.BLANKS_AROUND_NAME, customer.firstName());
        return cells(customer, first, customer.lastName(), customer.maritalStatus(), gender(customer, draw), created);
    }

    private static String gender(Customer customer, Draw draw) {
        Gender gender = customer.gender();
        return draw.chance(Dirt.CRM_GENDER_SPELLED_OUT) ? gender.word() : gender.letter();
    }

    private static String[] cells(
            Customer customer, String first, String last, String maritalStatus, String gender, LocalDate created) {
        return new String[] {
            Long.toString(customer.id()), customer.key(), first, last, maritalStatus, gender, created.toString()
        };
    }
}
