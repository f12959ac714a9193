// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Ways to edit a query: those that only reformat it, and those that make it another one. */
enum QueryMutation {
    REINDENT(true),
    COMMENT(true),
    CHANGE_CASE(true),
    CHANGE_LITERAL(false),
    COMMENT_MARKER_IN_A_STRING(false),
    CHANGE_OPERATOR(false),
    DROP_TOKEN(false);

    private static final List<String> BLANKS = List.of(" ", "\n", "\t", "\r\n    ", "  \n\n", "\u00A0");
    private static final List<String> COMMENTS = List.of(
            " -- it's\n", " /* a */", " /* a /* b */ ' */", " -- on \\\n and on\n", " /**/", " --\r\n", " /* -- */");
    private static final List<String> MARKERS = List.of("--", "/*", "*/", "/* */", "-- \\\n");
    private static final List<String> OPERATORS = List.of("=", "<>", "<", "<=", ">", ">=", "+", "-", "*", "||", "<=>");

    private final boolean keepsMeaning;

    QueryMutation(boolean keepsMeaning) {
        this.keepsMeaning = keepsMeaning;
    }

    boolean keepsMeaning() {
        return keepsMeaning;
    }

    /** The edited query, or the query itself if it holds nothing to edit in this way. */
    String apply(List<String> tokens, Random random) {
        List<String> edited = new ArrayList<>(tokens);
        switch (this) {
            case CHANGE_CASE -> edited.replaceAll(token -> quoted(token) ? token : otherCase(token, random));
            case CHANGE_LITERAL ->
                edit(
                        edited,
                        random,
                        QueryMutation::literal,
                        token -> token.replaceFirst(
                                "[0-9]|(?<=')", token.startsWith("'") ? "X" : "0" + random.nextInt(10)));
            case COMMENT_MARKER_IN_A_STRING ->
                edit(
                        edited,
                        random,
                        token -> token.startsWith("'"),
                        token -> "'" + pick(MARKERS, random) + token.substring(1));
            case CHANGE_OPERATOR ->
                edit(
                        edited,
                        random,
                        OPERATORS::contains,
                        token -> OPERATORS.get((OPERATORS.indexOf(token) + 1 + random.nextInt(OPERATORS.size() - 1))
                                % OPERATORS.size()));
            case DROP_TOKEN -> edited.remove(random.nextInt(edited.size()));
            default -> {}
        }
        StringBuilder sql = new StringBuilder();
        for (String token : edited) {
            sql.append(token).append(pick(this == COMMENT ? COMMENTS : BLANKS, random));
        }
        return sql.toString();
    }

    private static void edit(List<String> tokens, Random random, Predicate<String> which, UnaryOperator<String> how) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (which.test(tokens.get(i))) {
                places.add(i);
            }
        }
        if (!places.isEmpty()) {
            int place = pick(places, random);
            tokens.set(place, how.apply(tokens.get(place)));
        }
    }

    private static boolean quoted(String token) {
        return token.matches("(?s)[rR]?['\"`].*");
    }

    private static boolean literal(String token) {
        return token.startsWith("'") || token.matches("[0-9.]+");
    }

    private static String otherCase(String token, Random random) {
        return random.nextBoolean() ? token.toUpperCase(Locale.ROOT) : token;
    }

    private static <T> T pick(List<T> among, Random random) {
        return among.get(random.nextInt(among.size()));
    }
}
