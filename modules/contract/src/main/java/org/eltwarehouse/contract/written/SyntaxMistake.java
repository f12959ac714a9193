// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.written;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eltwarehouse.contract.verdict.Position;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in the words of a person who writes definitions where a text stops being YAML, and why. */
final class SyntaxMistake {
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029]");
    private static final Pattern KEY = Pattern.compile("(?:^|[{,]|- )\\s*([A-Za-z_][A-Za-z0-9_]*):\\s+(?=\\S)");
    /** What the parser says, and what it means; the first that occurs counts. */
    private static final Map<String, List<String>> MEANINGS = new LinkedHashMap<>();

    static {
        means(
                "sequence entries are not allowed",
                "a list begins on the line of its key",
                "begin it on the next line, or write [first, second]");
        means(
                "found unknown escape",
                "an unknown escape in double quotes",
                "write \\\\ for a backslash, or use single quotes");
        means(
                "escape sequence",
                "an incomplete escape in double quotes",
                "write \\\\ for a backslash, or use single quotes");
        means("chomping", "text behind | or >", "begin the text on the next line");
        means("expected a comment or a line break", "text behind | or >", "begin the text on the next line");
        means("scanning an alias", "a value that begins with *", "put it in quotes");
        means("scanning an anchor", "a value that begins with &", "put it in quotes");
        means("expected alphabetic", "a value that begins with & or *", "put it in quotes");
        means("indentation indicator", "a number behind | or > that is 0", "remove the number");
        means("found undefined tag handle", "a value that begins with !", "put it in quotes");
        means("expected the node content", "a value is missing", "write it, or remove the ',' or ':'");
        means("mapping keys are not allowed", "a '?' where none belongs", "put the value in quotes");
        means(
                "expected '<document start>'",
                "this line belongs to nothing above it",
                "begin it in column 1, like the" + " first key");
        means("directive", "a line that begins with %", "remove it");
        means("incompatible YAML document", "a line that begins with %", "remove it");
    }

    private final String[] lines;
    private final String problem;
    private final Position at;
    private final Position context;
    private final WrittenText quoted;

    private SyntaxMistake(String text, MarkedYAMLException error, WrittenText quoted) {
        this.lines = LINE_END.split(text, -1);
        this.problem = error.getContext() + ": " + error.getProblem();
        this.at = position(error.getProblemMark());
        this.context = error.getContextMark() == null ? at : position(error.getContextMark());
        this.quoted = quoted;
    }

    private static void means(String said, String problem, String wayOut) {
        MEANINGS.put(said, List.of(problem, wayOut));
    }

    /** The mistake behind a parser's error; the last text in quotes may be null. */
    static Mistake of(String text, MarkedYAMLException error, WrittenText quoted) {
        SyntaxMistake mistake = new SyntaxMistake(text, error, quoted);
        return mistake.tab()
                .or(mistake::unclosedQuote)
                .or(mistake::colon)
                .or(mistake::noColon)
                .or(mistake::brackets)
                .or(mistake::indentation)
                .or(mistake::beginning)
                .or(mistake::meaning)
                .orElseGet(() -> mistake.here(
                        "this is no YAML", "look at the indentation, the quotes and each ':' of the line"));
    }

    private Position position(Mark mark) {
        if (mark == null) {
            return new Position(1, 1);
        }
        int line = Math.min(mark.getLine(), lines.length - 1);
        boolean behind = line < mark.getLine() || (line > 0 && lines[line].isEmpty() && line == lines.length - 1);
        return behind
                ? new Position(Math.max(1, line), lines[Math.max(0, line - 1)].length() + 1)
                : new Position(line + 1, mark.getColumn() + 1);
    }

    private String line(Position place) {
        return lines[place.line() - 1];
    }

    private Mistake here(String what, String wayOut) {
        return new Mistake(at, what, wayOut);
    }

    private Optional<Mistake> tab() {
        for (Position place : List.of(at, context)) {
            String line = line(place);
            int tab = line.indexOf('\t');
            boolean indents = tab >= 0 && line.substring(0, tab).isBlank();
            boolean isHere = place.column() <= line.length() && line.charAt(place.column() - 1) == '\t';
            if (indents || isHere) {
                return Optional.of(new Mistake(
                        new Position(place.line(), indents ? tab + 1 : place.column()),
                        "a tab stands where blanks belong",
                        "use blanks, two for each level"));
            }
        }
        return Optional.empty();
    }

    /** A quote that is not closed runs on to the next one, and what is behind that makes no sense. */
    private Optional<Mistake> unclosedQuote() {
        if (problem.contains("quoted scalar") && !problem.contains("escape")) {
            return Optional.of(unclosed(context));
        }
        boolean runsOn = quoted != null
                && quoted.at().line() < quoted.end().line()
                && quoted.end().line() == at.line();
        return runsOn ? Optional.of(unclosed(quoted.at())) : Optional.empty();
    }

    private Mistake unclosed(Position place) {
        String quote = line(place).substring(place.column() - 1).startsWith("'") ? "single" : "double";
        return new Mistake(
                place, "a " + quote + " quote is opened here and not closed on its line", "close it behind the text");
    }

    /** A colon and a blank inside a text, which would be a key of its own. */
    private Optional<Mistake> colon() {
        boolean isColon = at.column() <= line(at).length() && line(at).charAt(at.column() - 1) == ':';
        if (!isColon || !(problem.contains("mapping values") || problem.contains("but got"))) {
            return Optional.empty();
        }
        Matcher keys = KEY.matcher(line(at).substring(0, at.column() - 1));
        String key = null;
        int start = 0;
        while (keys.find()) {
            key = keys.group(1);
            start = keys.end();
        }
        return key == null
                ? Optional.empty()
                : Optional.of(new Mistake(
                        new Position(at.line(), start + 1),
                        "the value of " + Quoted.text(key) + " holds a ':' and has no quotes",
                        "put it in quotes: " + Quoted.bounded(key) + ": \"...\""));
    }

    private Optional<Mistake> noColon() {
        return problem.contains("could not find expected ':'")
                ? Optional.of(new Mistake(
                        context,
                        Quoted.text(line(context).strip()) + " has no ':' behind its key",
                        "write a key, a ':', a blank and a value"))
                : Optional.empty();
    }

    private Optional<Mistake> brackets() {
        if (!problem.contains("parsing a flow")) {
            return Optional.empty();
        }
        String opened = problem.contains("sequence") ? "[" : "{";
        String closed = opened.equals("[") ? "]" : "}";
        boolean goesOn = at.line() > context.line() || problem.contains("<stream end>");
        return goesOn
                ? Optional.of(new Mistake(
                        context, "a '" + opened + "' is opened here and not closed", "close it with '" + closed + "'"))
                : Optional.of(here(
                        "a ',' or '" + closed + "' is missing",
                        "put it between the values, and texts with ',' or ':' in quotes"));
    }

    private Optional<Mistake> indentation() {
        boolean first = line(at).substring(0, Math.min(line(at).length(), at.column() - 1))
                .isBlank();
        if (problem.contains("mapping values are not allowed")) {
            return Optional.of(new Mistake(
                    new Position(
                            at.line(),
                            line(at).length() - line(at).stripLeading().length() + 1),
                    "this line is indented as if it belonged to the value above it",
                    "indent it like the keys beside it"));
        } else if (!problem.contains("expected <block end>")) {
            return Optional.empty();
        }
        return Optional.of(
                first
                        ? here("this line is not indented like those beside it", "indent it like them")
                        : here("text behind a value that is complete", "remove it, or put all of the value in quotes"));
    }

    private Optional<Mistake> beginning() {
        if (!problem.contains("cannot start")) {
            return Optional.empty();
        }
        String character = line(at).substring(Math.min(line(at).length(), at.column() - 1));
        return Optional.of(here(
                "no value begins with " + Quoted.text(character.isEmpty() ? "" : character.substring(0, 1)),
                "put the value in quotes"));
    }

    private Optional<Mistake> meaning() {
        return MEANINGS.entrySet().stream()
                .filter(known -> problem.contains(known.getKey()))
                .map(known -> here(known.getValue().get(0), known.getValue().get(1)))
                .findFirst();
    }
}
