// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.UpperCaseCharStream;

/**
 * What Spark's own lexer hands to Spark's parser.
 *
 * @param texts the tokens as written
 * @param meanings the tokens in lower case, but as written where they are quoted
 * @param closed whether every quote and comment ends
 * @param spelled whether Spark knows each letter; a Java newer than Spark's lexer has letters, and capitals of letters, that
 *     it does not know
 */
record SparkTokens(List<String> texts, List<String> meanings, boolean closed, boolean spelled) {
    private static final Set<String> QUOTES = Set.of("'", "\"", "`");

    static SparkTokens of(String sql) {
        SqlBaseLexer lexer = new SqlBaseLexer(new UpperCaseCharStream(CharStreams.fromString(sql)));
        List<String> texts = new ArrayList<>();
        List<String> meanings = new ArrayList<>();
        boolean closed = true;
        boolean spelled = true;
        for (Token token : lexer.getAllTokens()) {
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                texts.add(token.getText());
                meanings.add(meaning(token));
                boolean known = token.getType() != SqlBaseLexer.UNRECOGNIZED;
                closed &= known || !QUOTES.contains(token.getText());
                spelled &= known || !Character.isLetter(token.getText().codePointAt(0));
            }
        }
        return new SparkTokens(texts, meanings, closed && !lexer.has_unclosed_bracketed_comment, spelled);
    }

    private static String meaning(Token token) {
        String text = token.getText();
        return switch (token.getType()) {
            case SqlBaseLexer.DOUBLEQUOTED_STRING, SqlBaseLexer.BACKQUOTED_IDENTIFIER -> text;
            case SqlBaseLexer.STRING_LITERAL -> text.startsWith("R") ? "r" + text.substring(1) : text;
            default -> text.toLowerCase(Locale.ROOT);
        };
    }
}
