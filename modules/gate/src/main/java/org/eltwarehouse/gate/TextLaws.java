// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.UpperCaseCharStream;
import org.eltwarehouse.contract.verdict.GateCode;
import org.eltwarehouse.contract.verdict.Position;

/** What a text must be before it is worth parsing: of bounded size, visible, not nested too deeply. */
final class TextLaws {
    static final int MAX_CHARACTERS = 64 * 1024;
    private static final int MAX_TOKENS = 10_000;
    private static final int MAX_LITERAL = 4_096;
    private static final int MAX_DIGITS = 100;
    /** Brackets, cases and prefix operators inside one another. */
    private static final int MAX_NESTING = 50;

    private TextLaws() {}

    static Optional<Refusal> judge(String text) {
        if (text.length() > MAX_CHARACTERS) {
            return Refusal.of(GateCode.SIZE, "has " + text.length() + " characters", "split it into several tables");
        }
        return judgeCharacters(text).or(() -> judgeTokens(text));
    }

    /** What cannot be seen can hide what a text does; U+FFFD stands for bytes that were no UTF-8. */
    private static Optional<Refusal> judgeCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int type = Character.getType(c);
            boolean layout = c == '\n' || c == '\r' || c == '\t';
            boolean hidden = (type == Character.CONTROL && !layout) || type == Character.FORMAT;
            boolean broken = c == '\uFFFD'
                    || (Character.isHighSurrogate(c)
                            && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))))
                    || (Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1))));
            if (hidden || broken) {
                return Optional.of(new Refusal(
                        GateCode.PARSE,
                        Position.of(text, i),
                        String.format(Locale.ROOT, "holds the character U+%04X", (int) c),
                        "write UTF-8, and characters that cannot be seen as escapes such as \\u200b"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> judgeTokens(String text) {
        SqlBaseLexer lexer = new SqlBaseLexer(new UpperCaseCharStream(CharStreams.fromString(text)));
        lexer.removeErrorListeners();
        int depth = 0;
        int prefixes = 0;
        int count = 0;
        int before = Token.EOF;
        int[] commas = new int[MAX_NESTING + 1];
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (token.getChannel() != Token.DEFAULT_CHANNEL) {
                continue;
            }
            Optional<Refusal> clock = ClockLaws.judge(before, token);
            if (clock.isPresent()) {
                return clock;
            }
            count++;
            depth = Math.max(0, depth + nesting(token.getType()));
            if (isLargeCube(before, token, commas, Math.min(depth, MAX_NESTING))) {
                return Optional.of(GroupingLaws.tooMany());
            }
            before = token.getType();
            prefixes = isPrefix(token.getType()) ? prefixes + 1 : 0;
            int length = token.getStopIndex() - token.getStartIndex() + 1;
            if (length > MAX_DIGITS && Character.isDigit(token.getText().charAt(0))) {
                Position place = new Position(token.getLine(), token.getCharPositionInLine() + 1);
                return Optional.of(new Refusal(
                        GateCode.SIZE, place, "has a number of " + length + " digits", "write a shorter one"));
            }
            if (count > MAX_TOKENS || Math.max(depth, prefixes) > MAX_NESTING || length > MAX_LITERAL) {
                Position place = new Position(token.getLine(), token.getCharPositionInLine() + 1);
                return Optional.of(
                        new Refusal(GateCode.SIZE, place, tooMuch(count, length), "split it into several steps"));
            }
        }
        return Optional.empty();
    }

    /** Counts the commas of each bracket that stands after {@code cube}: the parser writes out what a cube means. */
    private static boolean isLargeCube(int before, Token token, int[] commas, int depth) {
        if (nesting(token.getType()) > 0) {
            commas[depth] = before == SqlBaseLexer.CUBE ? 0 : Integer.MIN_VALUE;
        }
        return token.getType() == SqlBaseLexer.COMMA && depth > 0 && ++commas[depth] >= GroupingLaws.MAX_CUBE;
    }

    private static String tooMuch(int count, int length) {
        if (count > MAX_TOKENS) {
            return "has more than " + MAX_TOKENS + " words and signs";
        }
        return length > MAX_LITERAL
                ? "has a word or literal of " + length + " characters"
                : "is nested deeper than " + MAX_NESTING + " levels";
    }

    private static int nesting(int type) {
        return switch (type) {
            case SqlBaseLexer.LEFT_PAREN, SqlBaseLexer.LEFT_BRACKET, SqlBaseLexer.CASE -> 1;
            case SqlBaseLexer.RIGHT_PAREN, SqlBaseLexer.RIGHT_BRACKET, SqlBaseLexer.END -> -1;
            default -> 0;
        };
    }

    private static boolean isPrefix(int type) {
        return switch (type) {
            case SqlBaseLexer.NOT, SqlBaseLexer.BANG, SqlBaseLexer.MINUS, SqlBaseLexer.PLUS, SqlBaseLexer.TILDE -> true;
            default -> false;
        };
    }
}
