// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.spark.sql.catalyst.util.SQLKeywordUtils;
import scala.jdk.javaapi.CollectionConverters;

/** Names and literals that queries stumble over. */
final class NastyWords {
    private static final List<String> PLAIN =
            List.of("amount", "customer", "day", "status", "note", "city", "total", "price", "unit", "ref", "a", "n1");
    private static final List<String> LITERALS = List.of(
            "it's",
            "back\\slash",
            "\\",
            "'",
            "''; drop table x; --",
            "${env:HOME}",
            "line\nbreak",
            "tab\there",
            "non\u00a0breaking",
            "zero\u200bwidth",
            "\u2028",
            "männlich",
            "日本語",
            "😀",
            "\ud800",
            "*/ /* --",
            ":business_date",
            "`tick`",
            "\"quoted\"",
            "a.b*c+d?(e)|f$g^h[i]j{k}",
            "%_\\%",
            "\0",
            "x".repeat(63));

    private final Random random;
    private final List<String> keywords = CollectionConverters.asJava(SQLKeywordUtils.keywords()).stream()
            .map(String::valueOf)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(word -> word.matches("[a-z][a-z0-9_]{0,62}"))
            .toList();

    NastyWords(Random random) {
        this.random = random;
    }

    List<String> keywords() {
        return keywords;
    }

    /** This many names, each once. */
    List<String> names(int count) {
        List<String> names = new ArrayList<>();
        while (names.size() < count) {
            String name = name();
            if (!names.contains(name) && !name.equals("raw")) {
                names.add(name);
            }
        }
        return names;
    }

    private String name() {
        return switch (random.nextInt(4)) {
            case 0 -> pick(keywords);
            case 1 ->
                (pick(PLAIN) + "_" + "long_".repeat(20)).substring(0, 61)
                        + (char) ('a' + random.nextInt(26))
                        + (char) ('a' + random.nextInt(26));
            case 2 -> pick(PLAIN) + "_" + random.nextInt(10);
            default -> pick(PLAIN);
        };
    }

    String literal() {
        return random.nextInt(3) == 0 ? pick(PLAIN) : pick(LITERALS);
    }

    List<String> literals(int most) {
        List<String> literals = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            literals.add(literal());
        }
        return literals;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
