// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts real names for aliases into SQL: identifiers only, never within a text, a comment or backticks. The result is as
 * untrusted as before; the gate judges it.
 */
final class SqlNames {
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^'\\\\]|\\\\.|'')*+'|\"(?:[^\"\\\\]|\\\\.)*+\"|`[^`]*+`|--[^\\n]*+|/\\*.*?\\*/|[A-Za-z_][A-Za-z0-9_]*+",
            Pattern.DOTALL);

    private final Map<String, String> names = new TreeMap<>();

    /** @param table the shown name of the one table whose columns the SQL may name by alias */
    SqlNames(Vocabulary vocabulary, String table) {
        vocabulary.tables().forEach(this::put);
        vocabulary.columns().forEach((shown, name) -> {
            if (shown.startsWith(table + ".")) {
                put(shown.substring(table.length() + 1), name);
            }
        });
    }

    private void put(String shown, String name) {
        if (!shown.equals(name)) {
            names.put(shown, name);
        }
    }

    boolean isAlias(String name) {
        return names.containsKey(name);
    }

    String in(String sql) {
        Matcher matcher = TOKEN.matcher(sql);
        StringBuilder real = new StringBuilder();
        while (matcher.find()) {
            String token = matcher.group();
            matcher.appendReplacement(real, Matcher.quoteReplacement(names.getOrDefault(token, token)));
        }
        return matcher.appendTail(real).toString();
    }
}
