// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The sales of the CRM, one row for every line of an order, in order of time. */
record CrmSales(Seed seed, Demand demand, Baskets baskets) implements SampleFile {

    private static final long FIRST_NUMBER = 43_697;
    private static final int SHIPS_AFTER_DAYS = 7;
    private static final int DUE_AFTER_DAYS = 12;
    private static final int MOST_LINES = 4;

    @Override
    public String path() {
        return "source_crm/sales_details.csv";
    }

    @Override
    public List<String> header() {
        return List.of(
                "sls_ord_num",
                "sls_prd_key",
                "sls_cust_id",
                "sls_order_dt",
                "sls_ship_dt",
                "sls_due_dt",
                "sls_sales",
                "sls_quantity",
                "sls_price");
    }

    @Override
    public void writeRows(CsvFile file) throws IOException {
        long order = 0;
        for (int month = 0; month < SalesPeriod.MONTHS; month++) {
            for (Purchase purchase : demand.of(month)) {
                writeOrder(file, purchase, order);
                order++;
            }
        }
    }

    private void writeOrder(CsvFile file, Purchase purchase, long order) throws IOException {
        String number = "SO" + (FIRST_NUMBER + order);
        String customer = Long.toString(Customer.FIRST_ID + purchase.customer());
        String ordered = digits(purchase.day());
        String shipped = digits(purchase.day().plusDays(SHIPS_AFTER_DAYS));
        String due = digits(purchase.day().plusDays(DUE_AFTER_DAYS));
        List<OrderLine> lines = baskets.of(purchase, order);
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            Draw draw = seed.draw("sales line", order * MOST_LINES + i);
            String orderDate = orderDate(ordered, draw);
            SalesAmounts amounts = SalesAmounts.of(line, draw);
            file.row(
                    number,
                    line.product().number(),
                    customer,
                    orderDate,
                    shipped,
                    due,
                    amounts.sales(),
                    Integer.toString(line.quantity()),
                    amounts.price());
        }
    }

    private static String orderDate(String digits, Draw draw) {
        if (draw.chance(Dirt.ORDER_DATE_ZERO)) {
            return "0";
        }
        if (draw.chance(Dirt.ORDER_DATE_TOO_SHORT)) {
            return Integer.toString(draw.between(1_000, 99_999));
        }
        return digits;
    }

    private static String digits(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
