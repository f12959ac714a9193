package org.eltwarehouse.bronze;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a query or an expression, in lower case, without comments and string literals. */
final class QueryWords {
    private static final Pattern TOKEN = Pattern.compile(
            "--[^\\r\\n]*+|/\\*.*?(?:\\*/|\\z)|'(?:[^'\\\\]|\\\\.)*+'?|\"(?:[^\"\\\\]|\\\\.)*+\"?"
                    + "|`(?<quoted>[^`]*+)`?|(?<word>[\\p{L}0-9_]++)|(?<sign>\\S)",
            Pattern.DOTALL);

    private QueryWords() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            for (String group : List.of("quoted", "word", "sign")) {
                if (token.group(group) != null) {
                    words.add(token.group(group).toLowerCase(Locale.ROOT));
                }
            }
        }
        return List.copyOf(words);
    }
}
