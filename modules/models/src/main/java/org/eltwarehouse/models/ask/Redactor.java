// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last look at a text before it leaves or is kept: is there anything in it that looks like a person's data or a
 * secret? It refuses and mends nothing: profiles hold no such text, so a finding is a defect, and a mended prompt would hide
 * it. Patterns of nines and zeros alone, as shapes of values have, are fine. Names of people have no pattern; keeping those
 * out is the profile's part.
 */
public final class Redactor {
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String MONTH_NAME =
            "(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-zä]{0,7}";
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+'-]{1,64} ?(?:@|\\(at\\)|\\[at\\]) ?[\\p{L}\\p{N}-]{1,63}"
                    + "(?: ?(?:\\.|\\(dot\\)|\\[dot\\]) ?[\\p{L}\\p{N}-]{1,63}){1,8}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AT = Pattern.compile("[(\\[]at[)\\]]", Pattern.CASE_INSENSITIVE);
    private static final Pattern IBAN = Pattern.compile(
            "(?<![a-z0-9])[a-z]{2}\\d{2}(?:[ -]?[a-z0-9]){11,30}(?![a-z0-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(?:(?:19|20)\\d\\d([-./ ])" + MONTH + "\\1" + DAY
                    + "|" + DAY + "([-./ ])" + MONTH + "\\2(?:(?:19|20)\\d\\d|\\d\\d)"
                    + "|" + MONTH + "/" + DAY + "/(?:(?:19|20)\\d\\d|\\d\\d)"
                    + "|(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
                    + "|" + DAY + "(?:\\.|st|nd|rd|th)? ?-?" + MONTH_NAME + "\\.?,? ?-?(?:19|20)\\d\\d"
                    + ")(?!\\d)|(?<![a-z])" + MONTH_NAME + "\\.? " + DAY + "(?:st|nd|rd|th)?,? (?:19|20)\\d\\d(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ ./()_-]{0,3}\\d){6,60}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,7}\\.\\d+");
    private static final Pattern KEY = Pattern.compile("(?i)\\bsk-[a-z0-9_-]{16,}|\\bbearer +[a-z0-9._~+/-]{16,}");
    private static final int MIN_RUN = 8;
    private static final int MIN_SECRET = 4;

    private final List<String> secrets;

    private Redactor(List<String> secrets) {
        this.secrets = secrets;
    }

    public static Redactor standard() {
        return new Redactor(List.of());
    }

    /** Also looks for this very text, for instance the key. */
    public Redactor withSecret(String secret) {
        List<String> more = new ArrayList<>(secrets);
        if (secret.length() >= MIN_SECRET) {
            more.add(secret);
        }
        return new Redactor(List.copyOf(more));
    }

    /** What a text seems to hold. */
    public enum Kind {
        EMAIL,
        IBAN,
        DATE,
        NUMBER,
        SECRET
    }

    /**
     * What and where, never the text itself.
     *
     * @param offset characters before it, in the text without its escapes
     */
    public record Finding(Kind kind, int offset) {}

    /** Whether an answer quotes a secret: a server knows the key. */
    public boolean holdsSecret(String text) {
        return find(text).filter(found -> found.kind() == Kind.SECRET).isPresent();
    }

    /** The first thing that must not leave, if there is one. */
    public Optional<Finding> find(String text) {
        String plain = FoldedText.of(text);
        for (String secret : secrets) {
            int at = Math.max(text.indexOf(secret), plain.indexOf(secret));
            if (at >= 0) {
                return Optional.of(new Finding(Kind.SECRET, at));
            }
        }
        return first(KEY, Kind.SECRET, plain)
                .or(() -> email(plain))
                .or(() -> iban(plain))
                .or(() -> first(DATE, Kind.DATE, plain))
                .or(() -> number(plain));
    }

    private static Optional<Finding> first(Pattern pattern, Kind kind, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(new Finding(kind, matcher.start())) : Optional.empty();
    }

    /** Looks for the sign first: the pattern is slow over long texts without one. */
    private static Optional<Finding> email(String text) {
        boolean sign = text.indexOf('@') >= 0 || AT.matcher(text).find();
        return sign ? first(EMAIL, Kind.EMAIL, text) : Optional.empty();
    }

    private static Optional<Finding> iban(String text) {
        Matcher matcher = IBAN.matcher(text);
        for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
            if (CheckDigits.hold(matcher.group())) {
                return Optional.of(new Finding(Kind.IBAN, matcher.start()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String found = matcher.group();
            String digits = found.replaceAll("\\D", "");
            boolean shape = digits.chars().allMatch(digit -> digit == '9')
                    || digits.chars().allMatch(digit -> digit == '0');
            boolean isPlain = digits.length() == found.length();
            boolean decimal = DECIMAL.matcher(found).matches() && isNumberOfJson(text, matcher.start(), matcher.end());
            if (!shape && !decimal && !(isPlain && digits.length() < MIN_RUN)) {
                return Optional.of(new Finding(Kind.NUMBER, matcher.start()));
            }
        }
        return Optional.empty();
    }

    /** Whether a number stands bare between the marks of JSON, not within a text. */
    private static boolean isNumberOfJson(String text, int start, int end) {
        char before = start == 0 ? ':' : text.charAt(start - 1);
        char after = end == text.length() ? ',' : text.charAt(end);
        return ":[, -".indexOf(before) >= 0 && ",]} \n\r".indexOf(after) >= 0;
    }
}
