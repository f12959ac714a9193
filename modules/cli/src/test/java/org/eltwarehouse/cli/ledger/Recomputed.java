// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.eltwarehouse.cli.fixture.CsvTable;
import org.eltwarehouse.cli.fixture.RawFixture;

/** The sales of a raw folder, cleaned once more by the rules of the specification: plain Java, no Spark, no code of ours. */
record Recomputed(List<SalesLine> lines, Set<String> products, Map<String, String> countryOfCustomer) {
    private static final Map<String, String> COUNTRIES =
            Map.of("DE", "Germany", "US", "United States", "USA", "United States", "", SalesLine.UNKNOWN);

    static Recomputed of(Path raw) {
        Set<String> products = new HashSet<>();
        for (CSVRecord row : CsvTable.of(raw.resolve(RawFixture.PRODUCTS))) {
            products.add(row.get("prd_key").strip().substring(6));
        }
        Map<String, String> countries = countryOfCustomer(raw);
        List<SalesLine> lines = new ArrayList<>();
        for (CSVRecord row : CsvTable.of(raw.resolve(RawFixture.SALES))) {
            lines.add(line(row, products, countries));
        }
        return new Recomputed(lines, products, countries);
    }

    /** Of several records of a customer the newest one counts. */
    private static Map<String, String> countryOfCustomer(Path raw) {
        Map<String, String> countryOfKey = new HashMap<>();
        for (CSVRecord row : CsvTable.of(raw.resolve(RawFixture.LOCATIONS))) {
            String spelled = row.get("CNTRY").strip();
            countryOfKey.put(row.get("CID").replace("-", ""), COUNTRIES.getOrDefault(spelled, spelled));
        }
        Map<String, CSVRecord> newest = new HashMap<>();
        for (CSVRecord row : CsvTable.of(raw.resolve(RawFixture.CUSTOMERS))) {
            String id = row.get("cst_id").strip();
            CSVRecord known = newest.get(id);
            if (!id.isEmpty()
                    && (known == null || row.get("cst_create_date").compareTo(known.get("cst_create_date")) > 0)) {
                newest.put(id, row);
            }
        }
        Map<String, String> countries = new HashMap<>();
        newest.forEach((id, row) ->
                countries.put(id, countryOfKey.getOrDefault(row.get("cst_key").strip(), SalesLine.UNKNOWN)));
        return countries;
    }

    private static SalesLine line(CSVRecord row, Set<String> products, Map<String, String> countries) {
        LocalDate ordered = date(row.get("sls_order_dt"));
        LocalDate shipped = date(row.get("sls_ship_dt"));
        if (shipped != null && (ordered == null || ordered.isAfter(shipped))) {
            ordered = shipped.minusDays(7);
        }
        int quantity = Integer.parseInt(row.get("sls_quantity").strip());
        BigDecimal price = amount(row.get("sls_price")).abs();
        BigDecimal sales = amount(row.get("sls_sales"));
        if (price.signum() > 0) {
            sales = price.multiply(BigDecimal.valueOf(quantity));
        } else if (sales.signum() <= 0) {
            throw new AssertionError("line " + row.getRecordNumber() + " has neither price nor sales");
        }
        String product = row.get("sls_prd_key").strip();
        String customer = row.get("sls_cust_id").strip();
        return new SalesLine(
                row.get("sls_ord_num").strip(),
                products.contains(product) ? product : SalesLine.UNKNOWN,
                countries.containsKey(customer) ? customer : SalesLine.UNKNOWN,
                ordered == null ? SalesLine.UNKNOWN : ordered.toString().substring(0, 7),
                countries.getOrDefault(customer, SalesLine.UNKNOWN),
                sales.setScale(2, RoundingMode.HALF_UP),
                quantity);
    }

    /** An empty amount counts as none. */
    private static BigDecimal amount(String text) {
        return text.isBlank() ? BigDecimal.ZERO : new BigDecimal(text.strip());
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip(), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
