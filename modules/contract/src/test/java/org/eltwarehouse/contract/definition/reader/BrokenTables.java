// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

import java.util.ArrayList;
import java.util.List;

/** A sound contract of a table, and what people get wrong in it. */
final class BrokenTables {
    static final String SOUND = """
            table: silver.orders
            grain: One row per order.
            inputs: [bronze.orders]
            key: [order_number]
            columns:
              - {name: order_number, type: string, privacy: identifier, description: Order number}
              - {name: sold_on, type: date, privacy: none, description: Day of the sale}
              - {name: amount, type: "decimal(18,2)", privacy: none, description: "Amount, in euros"}
              - name: shop
                privacy: quasi
                description: The shop's town
            rejects:
              - {rule: missing_number, when: order_number is null}
            deduplicate:
              by: [order_number]
              order: [sold_on desc nulls last]
            repairs:
              - {rule: unreadable_day_cleared, when: sold_on is null}
              - {rule: unknown_shop_cleared, cleared: shop}
              - {rule: later_day, differs: sold_on, reads: iso_date}
            expectations:
              - {not_null: order_number, severity: fail}
              - {unique: [order_number]}
              - {range: {column: amount, min: 0}}
              - {row_count: {min: 1, max: 900}}
            """;

    private static final List<Edit> EDITS = new ArrayList<>();

    static {
        keys();
        kinds();
        words();
        checks();
        names();
        places();
        documents();
    }

    private BrokenTables() {}

    static List<Edit> edits() {
        return List.copyOf(EDITS);
    }

    private static void edit(String name, String from, String to) {
        EDITS.add(new Edit(name, from, to));
    }

    private static void keys() {
        edit("a source in silver", "{name: sold_on,", "{name: sold_on, source: \"Sold On\",");
        String top = SOUND.substring(0, SOUND.indexOf("- {name: amount"));
        edit(
                "a source in gold",
                top,
                top.replace("silver.orders", "gold.orders")
                        .replace("{name: sold_on,", "{name: sold_on, source: sold,"));
        edit("unknown key, near", "grain:", "grian:");
        edit("unknown key, far", "grain:", "owner: me\ngrain:");
        edit("unknown key in a column", "name: shop\n    privacy", "name: shop\n    privcy");
        edit("unknown key in a rule", "when: sold_on is null", "if: sold_on is null");
        edit("unknown key in an expectation", "severity: fail", "sevrity: fail");
        edit("unknown key within a check", "min: 0", "minimum: 0");
        edit("unknown key without a value", "grain:", "owner:\ngrain:");
        edit("no grain", "grain: One row per order.\n", "");
        edit("no inputs", "inputs: [bronze.orders]\n", "");
        edit("no key", "key: [order_number]\n", "");
        edit("no columns", SOUND.substring(SOUND.indexOf("columns:"), SOUND.indexOf("rejects:")), "");
        edit("a column without a name", "name: shop\n    privacy", "privacy");
        edit("a column without a privacy class", "    privacy: quasi\n", "");
        edit("a column without a description", ", description: Day of the sale", "");
        edit("a description without words", "description: The shop's town", "description:");
        edit("a blank grain", "One row per order.", "\"  \"");
        edit("a key twice", "grain: One", "grain: One row.\ngrain: One");
        edit("a key twice in a column", "privacy: quasi", "privacy: quasi\n    privacy: none");
    }

    private static void kinds() {
        edit("a list where a text belongs", "grain: One row per order.", "grain: [One, row]");
        edit("keys where a text belongs", "description: The shop's town", "description: {de: Ort}");
        edit("a text where a list belongs", "key: [order_number]", "key: order_number");
        edit("a text where a list of columns belongs", "unique: [order_number]", "unique: order_number");
        edit(
                "a text where a rule belongs",
                "{rule: missing_number, when: order_number is null}",
                "order_number is null");
        edit(
                "a text where a column belongs",
                "{name: sold_on, type: date, privacy: none, description: Day of the sale}",
                "sold_on");
        edit("keys where a list belongs", "inputs: [bronze.orders]", "inputs: {orders: bronze.orders}");
        edit("an empty list", "key: [order_number]", "key: []");
        edit("nothing in a list", "key: [order_number]", "key: [order_number, ]\nprotected: maybe");
        edit("an item without a value", "inputs: [bronze.orders]", "inputs:\n  - bronze.orders\n  -");
        edit("a flag that is none", "key:", "optional: sometimes\nkey:");
        edit("decimal without quotes", "\"decimal(18,2)\"", "decimal(18,2)");
        edit("a comma without quotes", "\"Amount, in euros\"", "Amount, in euros, before tax");
        edit("too many rules", "repairs:\n", "repairs:\n" + rules());
    }

    private static String rules() {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < 58; i++) {
            rules.append("  - {rule: r").append(i).append(", when: amount is null}\n");
        }
        return rules.toString();
    }

    private static void words() {
        edit("unknown type, near", "type: date", "type: dat");
        edit("unknown type, from elsewhere", "type: string", "type: varchar");
        edit("unknown type, far", "type: date", "type: geometry");
        edit("decimal without digits", "\"decimal(18,2)\"", "decimal");
        edit("unknown privacy class", "privacy: quasi", "privacy: pii");
        edit("unknown privacy class, near", "privacy: quasi", "privacy: personel");
        edit("unknown severity", "severity: fail", "severity: error");
        edit("a hostile word", "privacy: quasi", "privacy: \"x\\e[31m\\u202e" + "y".repeat(200) + "\"");
    }

    private static void checks() {
        edit("unknown check", "not_null: order_number", "notnull: order_number");
        edit("unknown check, far", "not_null: order_number", "regex: order_number");
        edit("two checks", "{unique: [order_number]}", "{not_null: amount, unique: [order_number]}");
        edit("no check", "{unique: [order_number]}", "{severity: warn}");
        edit("an empty check", "unique: [order_number]", "unique:");
        edit("a check without its column", "{column: amount, min: 0}", "{min: 0}");
        edit("a check written like another", "not_null: order_number", "not_null: {column: order_number}");
        edit("a rule without a condition", ", cleared: shop", "");
        edit("a rule with two conditions", "cleared: shop", "cleared: shop, when: shop is null");
        edit("a rule on no column", "cleared: shop", "cleared: shp");
        edit("differs without reads", ", reads: iso_date", "");
        edit("reads without differs", "differs: sold_on", "cleared: sold_on");
        edit("no bound", "{min: 1, max: 900}", "{}");
        edit("bounds the wrong way round", "{min: 1, max: 900}", "{min: 901, max: 900}");
        edit("a number that is none", "{min: 1, max: 900}", "{min: many}");
        edit("a number that is too small", "{min: 1, max: 900}", "{min: -1}");
    }

    private static void names() {
        edit("a key that is no column", "key: [order_number]", "key: [order_nmber]");
        edit("a key far from any column", "key: [order_number]", "key: [id]");
        edit("duplicates by what is no column", "by: [order_number]", "by: [order_no]");
        edit("an expectation on no column", "not_null: order_number", "not_null: order");
        edit("a check on no column", "column: amount", "column: amuont");
        edit("a column twice", "name: shop", "name: amount");
        edit(
                "a rule twice",
                "{rule: unreadable_day_cleared",
                "{rule: cleared, when: amount is null}\n  - {rule: cleared");
        edit("an input that is no table", "[bronze.orders]", "[orders]");
        edit("an input that is a number", "[bronze.orders]", "[2024]");
        edit("a bad name of a table", "silver.orders", "silver.Orders");
        edit("a bad name of a column", "name: shop", "name: Shop Name");
        edit("a bad name of a rule", "missing_number", "missing-number");
    }

    private static void places() {
        edit("a tab", "  by:", "\tby:");
        edit("a tab behind a dash", "  - {unique: [order_number]}", "\t- {unique: [order_number]}");
        edit("indented too much", "inputs:", "  inputs:");
        edit("indented too little", "    privacy: quasi", "   privacy: quasi");
        edit("an item beside its key", "  by: [order_number]", "  by: - order_number");
        edit("a line without a colon", "inputs: [bronze.orders]", "inputs");
        edit("an unclosed double quote", "\"Amount, in euros\"", "\"Amount, in euros");
        edit("an unclosed quote at the end", "One row per order.", "\"One row per order.");
        edit("an unclosed single quote", "description: The shop's town", "description: 'The shops town");
        edit("an unclosed quote before another", "Day of the sale}", "\"Day of the sale}");
        edit("a colon without quotes", "The shop's town", "The town: where it is");
        edit("a colon without quotes in braces", "Day of the sale", "Day: when it was sold");
        edit("an unclosed bracket", "inputs: [bronze.orders]", "inputs: [bronze.orders");
        edit("an unclosed brace", "Order number}", "Order number");
        edit("a closed bracket too many", "inputs: [bronze.orders]", "inputs: [bronze.orders]]");
        edit("text behind quotes", "One row per order.", "\"One\" row per order.");
        edit("a value that begins with @", "One row per order.", "@order");
        edit("a value that begins with %", "One row per order.", "%order");
        edit("a value that begins with *", "One row per order.", "* order");
        edit("a value that begins with !", "One row per order.", "!order");
        edit("an escape that is none", "One row per order.", "\"One \\d\"");
    }

    private static void documents() {
        edit("an empty file", "", "");
        edit("nothing but a remark", "", "# to be written\n");
        edit("a list", "", "- table: silver.orders\n- grain: One row.\n");
        edit("a text", "", "silver.orders\n");
        edit("two documents", "rejects:", "---\nrejects:");
        edit("an anchor and its alias", "key: [order_number]", "key: &key [order_number]\nprotected: *key");
        edit("values that multiply", "", laughs());
        edit("a tag", "One row per order.", "!!java.util.Date now");
        edit("a template", "silver.orders", "{{ table }}");
        edit("deep brackets", "[order_number]}", "[".repeat(500) + "]".repeat(500) + "}");
        edit("a control character", "One row per order.", "One row\u0007");
        edit(
                "several mistakes",
                "",
                SOUND.replace("grain:", "grian:")
                        .replace("type: date", "type: day")
                        .replace("key: [order_number]", "key: [number]")
                        .replace("{unique: [order_number]}", "{}"));
        edit("many mistakes", "grain:", manyKeys() + "grain:");
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            text.append("a%1$d: &a%1$d [*a%2$d, *a%2$d]\n".formatted(i, i - 1));
        }
        return text.toString();
    }

    private static String manyKeys() {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            keys.append("extra_word_").append(i).append(": x\n");
        }
        return keys.toString();
    }
}
