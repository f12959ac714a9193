// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The meaning of a query's text: blanks, comments and the case of what is not quoted change nothing, all else does.
 *
 * <p>Tokens end where those of Spark 4.1's own lexer end. Quoted text is kept to the letter, so two spellings of one
 * meaning, such as {@code 'it''s'} and {@code 'it\'s'}, count as different. No text is refused: a quote or a comment that
 * is never closed is one token up to the end.
 */
public final class QueryText {
    private static final Pattern BLANKS =
            Pattern.compile("[ \\t\\n\\f\\r\\x0B\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u202F\\u205F\\u3000]+");
    // A backslash right before the line feed continues the comment.
    private static final Pattern LINE_COMMENT = Pattern.compile("--(?:\\\\\\n|[^\\r\\n])*+");
    // A hint looks like a comment but means something.
    private static final Pattern COMMENT_START = Pattern.compile("/\\*(?!\\+)");
    private static final Pattern COMMENT_EDGE = Pattern.compile("/\\*(?!\\+)|\\*/");

    // The loops are possessive, since Java's regular expressions recurse in others and a literal may be long.
    private static final Pattern QUOTED =
            Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*+'|\"(?:[^\"\\\\]|\\\\.|\"\")*+\"|`(?:[^`]|``)*+`", Pattern.DOTALL);
    private static final Pattern RAW = Pattern.compile("[rR](?:'[^']*+'|\"[^\"]*+\")");
    private static final Pattern RAW_START = Pattern.compile("[rR]['\"]");

    // With a point a number must not run into a word; the last two letters are I and S when Spark reads upper case.
    private static final Pattern NUMBER =
            Pattern.compile("(?:[0-9]++\\.[0-9]*+|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?(?:[bB]?[dD]|[fF])?"
                    + "(?![a-zA-Z0-9_\\u0131\\u017F])|[0-9]++[eE][+-]?[0-9]++(?:[bB]?[dD]|[fF])?");
    // U+0345 is no letter, but the capital iota that Spark reads for it is one.
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\u0345]++://[\\p{L}\\u03450-9_/.?=&#%-]++|[\\p{L}\\u03450-9_]++");
    private static final Pattern OPERATOR =
            Pattern.compile("/\\*\\+|<=>|>>>|>>|\\*/|<<|<=|>=|<>|!=|!<|!>|==|=>|->|::|\\|\\||\\|>");
    private static final Set<String> NESTING_TYPES = Set.of("ARRAY", "MAP", "STRUCT");

    private final String sql;
    private final List<String> tokens = new ArrayList<>();
    private int position;
    private int openTypes;

    private QueryText(String sql) {
        this.sql = sql;
    }

    /** The tokens of a query or an expression, joined by one blank; a fixed point of itself. */
    public static String canonical(String sql) {
        return String.join(" ", tokens(sql));
    }

    /** What Spark's parser would be handed, in lower case outside quotes. */
    public static List<String> tokens(String sql) {
        QueryText text = new QueryText(sql);
        while (text.position < sql.length()) {
            text.read();
        }
        return List.copyOf(text.tokens);
    }

    private void read() {
        int hidden = Math.max(length(BLANKS), length(LINE_COMMENT));
        if (hidden > 0) {
            position += hidden;
        } else if (length(COMMENT_START) > 0) {
            readComment();
        } else if (length(RAW_START) > 0) {
            readQuoted(length(RAW), 1);
        } else if ("'\"`".indexOf(sql.charAt(position)) >= 0) {
            readQuoted(length(QUOTED), 0);
        } else {
            readUnquoted();
        }
    }

    /** Comments nest; the two characters of an edge belong to one comment only. */
    private void readComment() {
        Matcher edges = COMMENT_EDGE.matcher(sql).region(position, sql.length());
        int depth = 0;
        while (edges.find()) {
            depth += edges.group().equals("*/") ? -1 : 1;
            if (depth == 0) {
                position = edges.end();
                return;
            }
        }
        tokens.add(sql.substring(position));
        position = sql.length();
    }

    /** Takes quoted text as it is, behind a prefix that is not; all that is left if it is never closed. */
    private void readQuoted(int length, int prefix) {
        String token = sql.substring(position, length > 0 ? position + length : sql.length());
        tokens.add(token.substring(0, prefix).toLowerCase(Locale.ROOT) + token.substring(prefix));
        position += token.length();
    }

    private void readUnquoted() {
        int length = Math.max(length(NUMBER), length(WORD));
        if (length == 0) {
            length = length(OPERATOR);
        }
        if (length == 0) {
            length = Character.charCount(sql.codePointAt(position));
        }
        String token = sql.substring(position, position + length);
        if (openTypes > 0 && token.startsWith(">>")) {
            token = ">";
        }
        countTypes(token);
        tokens.add(token.toLowerCase(Locale.ROOT));
        position += token.length();
    }

    /** Within {@code array<array<int>>} the two last signs are no shift. */
    private void countTypes(String token) {
        if (NESTING_TYPES.contains(token.toUpperCase(Locale.ROOT))) {
            openTypes++;
        } else if (openTypes > 0 && token.equals(">")) {
            openTypes--;
        }
    }

    /** How long the pattern's match is that begins here; 0 if there is none. */
    private int length(Pattern pattern) {
        Matcher matcher = pattern.matcher(sql).region(position, sql.length());
        return matcher.lookingAt() ? matcher.end() - position : 0;
    }
}
