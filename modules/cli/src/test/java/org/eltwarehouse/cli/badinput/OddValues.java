// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.badinput;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eltwarehouse.cli.fixture.RawFixture;

/** Values at the edges of each type, and an export that holds all of them in a column of each type. */
final class OddValues {
    private static final String INTEGERS =
            "0¦-0¦+7¦007¦7.¦7.0¦7.00¦.0¦7.5¦1e3¦--7¦+¦-¦7-¦1 000¦1,000¦0x1F¦7L¦2147483647¦2147483648¦"
                    + "-2147483648¦-2147483649¦2147483648.0¦00000000002147483647¦9223372036854775807¦"
                    + "9223372036854775808¦-9223372036854775808¦-9223372036854775809¦00009223372036854775807.000¦"
                    + "99999999999999999999999999¦\u0661\u0662¦\uff17¦\u22127";
    private static final String DECIMALS =
            ".5¦5.¦.¦-.5¦+.5e1¦1E+5¦1e-5¦1e¦1e+¦e5¦1e1000¦1e999¦0e999¦0e36¦0e37¦1e37¦1e38¦1e15¦1e16¦"
                    + "9999999999999999.99¦9999999999999999.994¦9999999999999999.995¦10000000000000000¦"
                    + "0.000000000000000000000000000000000000000000000000001¦"
                    + "12345678901234567890123456789012345678901234567890¦0.99999¦0.999994¦0.999995¦1.00000¦1.2.3¦NaN¦"
                    + "nan¦+NaN¦Infinity¦-inf¦+INFINITY¦infinit¦1d¦1f¦1_000¦1\u00a0000¦$5";
    private static final String DAYS =
            "2025-01-31¦2025-02-29¦2024-02-29¦1900-02-29¦2000-02-29¦2025-1-31¦2025-01-1¦2025-13-01¦"
                    + "2025-00-01¦2025-01-00¦2025-01-32¦2025-04-31¦0000-01-01¦0001-01-01¦9999-12-31¦12025-01-01¦"
                    + "2025-01-31 10:11:12¦2025-01-31T10:11:12Z¦2025-01-31T¦2025-01-31 x¦2025-01-31x¦2025-01-31Z¦"
                    + "2025-01¦2025¦20250131¦20250131.0¦31.01.2025¦2025/01/31¦+2025-01-31¦-2025-01-31¦2025-01-311¦"
                    + "2025-01-31\u2028¦2025-01-31\u0085¦7\u2028¦7\u0085¦0.5\u2029";
    private static final String WORDS =
            "true¦TRUE¦t¦F¦yes¦No¦y¦N¦on¦truee¦wahr¦n/a¦NULL¦null¦?¦Straße¦STRASSE¦STRAßE¦straße¦it's¦IT'S¦"
                    + "its¦a\\b¦A\\B¦a\\\\b¦äö¦ÄÖ¦a\u0308¦\u0130¦K¦\u212a¦two\nlines¦say \"x\"¦--¦/* */¦;¦%¦_¦\\¦'¦''¦"
                    + "\\'¦\u000b7¦7\u000b¦\f7¦\u20287¦\u30007¦\u200b7¦\ud83d\ude00";
    private static final String BLANKS =
            "¦ ¦\t¦\u00a0¦ \t\r\n\u00a0¦ 7 ¦\u00a07\u00a0¦\t7\r\n¦ true ¦ 2025-01-31 ¦ 0.5\t¦ straße ";

    private static final List<String> ALL = List.of(INTEGERS, DECIMALS, DAYS, WORDS, BLANKS).stream()
            .flatMap(values -> Stream.of(values.split("¦", -1)))
            .toList();

    private OddValues() {}

    /** Most values of each column are of no type, so that each has drifted; one row fits in all of them. */
    static DriftVariant variant() {
        String header = "sls_ord_num,sls_prd_key,sls_cust_id,sls_order_dt,sls_ship_dt,sls_due_dt,sls_sales,"
                + "sls_quantity,sls_price\n";
        String good = "SO1,1,1,2025-01-31,1,1,10.00,0.5,10.00\n";
        String odd = ALL.stream().map(OddValues::row).collect(Collectors.joining());
        String neither = String.join("", Collections.nCopies(ALL.size() + 1, row("neither")));
        return DriftVariant.of("odd values", RawFixture.SALES, header + good + odd + neither)
                .policy("changed_type: quarantine, new_code: quarantine")
                .contract("grain:", "codes: {sls_prd_key: [1, Straße, \"it's\", 'a\\b', ' ÄÖ ', k]}\ngrain:")
                .contract("{name: sls_prd_key,", "{name: sls_prd_key, type: double,")
                .contract("{name: sls_order_dt, type: bigint,", "{name: sls_order_dt, type: date,")
                .contract("{name: sls_ship_dt, type: bigint,", "{name: sls_ship_dt, type: boolean,")
                .contract("{name: sls_due_dt, type: bigint,", "{name: sls_due_dt, type: int,")
                .contract("{name: sls_quantity, type: int,", "{name: sls_quantity, type: \"decimal(5,5)\",")
                .contract("{name: sls_price, type: \"decimal(18,6)\",", "{name: sls_price, type: \"decimal(38,10)\",")
                .writes(1);
    }

    private static String row(String value) {
        String field = ",\"" + value.replace("\"", "\"\"") + "\"";
        return "SO2" + field.repeat(8) + "\n";
    }
}
