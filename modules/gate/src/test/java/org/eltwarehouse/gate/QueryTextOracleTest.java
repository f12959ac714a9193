// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.eltwarehouse.contract.definition.QueryText;
import org.junit.jupiter.api.Test;

/** The canonical text of a query says what Spark's own lexer says. */
class QueryTextOracleTest {
    private static final int MUTATIONS_PER_KIND = 60;

    @Test
    void shippedQueriesHaveTheTokensThatSparkSees() {
        List<String> queries = queries();
        assertThat(queries).hasSizeGreaterThan(20);
        for (String query : queries) {
            assertThat(QueryText.tokens(query)).isEqualTo(SparkTokens.of(query).meanings());
        }
    }

    @Test
    void anEditedQueryIsTheSameExactlyWhenSparkSeesTheSame() {
        List<String> queries = queries();
        Random random = new Random(7);
        Map<QueryMutation, Integer> effective = new EnumMap<>(QueryMutation.class);
        for (QueryMutation mutation : QueryMutation.values()) {
            for (int i = 0; i < MUTATIONS_PER_KIND; i++) {
                String query = queries.get(random.nextInt(queries.size()));
                SparkTokens before = SparkTokens.of(query);
                String edited = mutation.apply(before.texts(), random);
                boolean same = before.meanings().equals(SparkTokens.of(edited).meanings());
                assertThat(QueryText.canonical(edited).equals(QueryText.canonical(query)))
                        .as("%s is the same: %s", mutation, edited)
                        .isEqualTo(same);
                effective.merge(mutation, same == mutation.keepsMeaning() ? 1 : 0, Integer::sum);
            }
        }
        // A query may hold no operator or no literal to edit, but many do.
        assertThat(effective)
                .hasSize(QueryMutation.values().length)
                .allSatisfy((mutation, edits) -> assertThat(edits)
                        .as("%s", mutation)
                        .isGreaterThanOrEqualTo(mutation.keepsMeaning() ? MUTATIONS_PER_KIND : MUTATIONS_PER_KIND / 3));
    }

    @Test
    void everyTextOfFourSignsHasTheTokensThatSparkSees() {
        List<String> signs = List.of(
                "'", "\"", "`", "\\", "\n", "\r", " ", "-", "/", "*", "+", ".", ":", "<", ">", "=", "!", "|", "r", "E",
                "1", "d", "_");
        compareAll("", signs, 4);
    }

    @Test
    void nestedCommentsEndWhereSparkEndsThem() {
        compareAll("/*", List.of("/*", "*/", "*", "/", "+", "'"), 6);
    }

    @Test
    void shiftsAndNestedTypesAreToldApartAsInSpark() {
        compareAll("", List.of("array", "MAP ", "struct<", "<", ">", "=", "x"), 5);
    }

    @Test
    void everyCharacterIsAWordABlankOrASignAsInSpark() {
        int misspelled = 0;
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (Character.isDefined(c) && !Character.isSurrogate(c)) {
                if (SparkTokens.of("a" + c + "b").spelled()) {
                    compare("a" + c + "b");
                    compare("1.5" + c);
                } else {
                    misspelled++;
                }
            }
        }
        assertThat(misspelled)
                .as("letters that Spark's parser refuses, so that no query with one passes the gate")
                .isLessThan(Runtime.version().feature() == 17 ? 1 : 200);
    }

    private static void compareAll(String text, List<String> signs, int more) {
        compare(text);
        if (more > 0) {
            for (String sign : signs) {
                compareAll(text + sign, signs, more - 1);
            }
        }
    }

    /** A text with an open end needs only be known as such: it can never pass the gate. */
    private static void compare(String text) {
        SparkTokens expected = SparkTokens.of(text);
        List<String> actual = QueryText.tokens(text);
        boolean right = expected.closed()
                ? actual.equals(expected.meanings())
                : actual.get(actual.size() - 1).matches("(?s)(?:r?['\"]|`|/\\*).*");
        assertThat(right).as("%s becomes %s, not %s", text, actual, expected).isTrue();
    }

    private static List<String> queries() {
        return sqlFiles(Path.of("..", "warehouse"))
                .sorted()
                .map(QueryTextOracleTest::read)
                .toList();
    }

    private static Stream<Path> sqlFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".sql") && !file.startsWith("../warehouse/target"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
