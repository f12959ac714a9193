// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.UpperCaseCharStream;

/** Other ways to write the same query: case, blanks, comments, backticks, and a place inside another query. */
record QueryVariants(Random random, Set<String> names) {
    private static final String[] GAPS = {" ", "  ", "\t", " /* x */ ", " /**/ ", "\n", "\n-- y\n"};

    /** Functions of one text, by name, and what they return: now and then one of our own is called that does the same. */
    static final Map<String, String> WRAPPED =
            Map.of("upper", "string", "lower", "string", "initcap", "string", "reverse", "string", "length", "int");
    /** Before the name of such a function of our own. */
    static final String OWN = "own_";

    /** Names that Spark, or the gate, knows in one case only: of a window and of the parameter. */
    private static final Set<String> CASED = Set.of("w", "business_date");
    /** What is this long is refused for its length, however it is written. */
    private static final int LONG = 4_000;

    /** A variant of a query that means the same. */
    String of(String query) {
        String written = rewritten(query);
        return switch (random.nextInt(5)) {
            case 0 -> "select * from (" + written + "\n) as wrapped";
            case 1 -> "with wrapped as (" + written + "\n) select * from wrapped";
            case 2 -> "select 1 as one where exists (" + written + "\n)";
            default -> written;
        };
    }

    private String rewritten(String query) {
        if (query.length() > LONG) {
            return query;
        }
        int[] characters = query.codePoints().toArray();
        SqlBaseLexer lexer = new SqlBaseLexer(new UpperCaseCharStream(CharStreams.fromString(query)));
        lexer.removeErrorListeners();
        StringBuilder text = new StringBuilder();
        int end = 0;
        List<? extends Token> tokens = lexer.getAllTokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int start = token.getStartIndex();
            text.append(new String(characters, end, start - end));
            end = token.getStopIndex() + 1;
            String written = new String(characters, start, end - start);
            boolean call = i + 1 < tokens.size() && tokens.get(i + 1).getText().equals("(");
            boolean wrapped = call && WRAPPED.containsKey(written) && random.nextBoolean();
            text.append(varied(wrapped ? OWN + written : written, token));
        }
        return text.append(new String(characters, end, characters.length - end)).toString();
    }

    private String varied(String written, Token token) {
        if (written.isBlank()) {
            return GAPS[random.nextInt(GAPS.length)];
        } else if (token.getType() == SqlBaseLexer.COMMA && random.nextBoolean()) {
            return written + GAPS[random.nextInt(GAPS.length)];
        } else if (!written.matches("[A-Za-z_][A-Za-z0-9_]*") || CASED.contains(written)) {
            return written;
        } else if (names.contains(written) && random.nextInt(4) == 0) {
            return "`" + written + "`";
        }
        return switch (random.nextInt(3)) {
            case 0 -> written.toUpperCase(Locale.ROOT);
            case 1 -> written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1);
            default -> written;
        };
    }
}
