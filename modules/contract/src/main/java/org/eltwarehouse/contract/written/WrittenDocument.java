// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.written;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.contract.verdict.Position;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads a text as one YAML document, event by event: no value is built that the text does not hold itself. */
public final class WrittenDocument {
    private static final int MAX_DEPTH = 12;
    private static final Position START = new Position(1, 1);

    private final Parser parser;
    private final Mistakes mistakes;
    /** The last text in quotes; one that runs over lines tells where a quote is missing. */
    private WrittenText quoted;

    private WrittenDocument(String text, Mistakes mistakes) {
        this.parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
        this.mistakes = mistakes;
    }

    /** The document; empty where the text is none, which is then told as a mistake. */
    public static Optional<Written> read(String text, Mistakes mistakes) {
        Optional<Position> unprintable = unprintable(text);
        if (unprintable.isPresent()) {
            mistakes.add(
                    unprintable.orElseThrow(),
                    "a control character, which no text holds",
                    "remove it, and save the file as UTF-8");
            return Optional.empty();
        }
        WrittenDocument document = new WrittenDocument(text, mistakes);
        try {
            return document.read();
        } catch (MarkedYAMLException e) {
            mistakes.add(SyntaxMistake.of(text, e, document.quoted));
        } catch (YAMLException e) {
            mistakes.add(START, "this is no YAML", "write the document anew");
        }
        return Optional.empty();
    }

    private static Optional<Position> unprintable(String text) {
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            boolean mark = i == 0 && text.charAt(0) == '\uFEFF';
            if (!mark && !StreamReader.isPrintable(text.codePointAt(i))) {
                return Optional.of(Position.of(text, i));
            }
        }
        return Optional.empty();
    }

    private Optional<Written> read() {
        Optional<Written> document = Optional.empty();
        int documents = 0;
        for (Event event = next(); !(event instanceof StreamEndEvent); event = next()) {
            if (event instanceof DocumentStartEvent && ++documents == 2) {
                mistakes.add(
                        start(event),
                        "a second document begins here",
                        "keep one definition per file, and remove the '---' between them");
                return document;
            } else if (event instanceof NodeEvent) {
                document = Optional.of(value(event, 0));
            }
        }
        if (document.filter(value -> !value.isNothing()).isEmpty()) {
            mistakes.add(START, "the file is empty", "write the definition, or remove the file");
            return Optional.empty();
        }
        return document;
    }

    private Written value(Event event, int depth) {
        Position at = start(event);
        if (event instanceof AliasEvent alias) {
            mistakes.add(at, "the alias " + Quoted.text("*" + alias.getAnchor()), "write out what it stands for");
            return new Unread(at);
        }
        boolean refused = refuseMarks((NodeEvent) event, at);
        if (event instanceof ScalarEvent scalar) {
            return refused ? new Unread(at) : text(scalar);
        } else if (depth == MAX_DEPTH) {
            mistakes.add(at, "more than " + MAX_DEPTH + " levels of lists and keys", "write it flatter");
            skip();
            return new Unread(at);
        }
        return event instanceof SequenceStartEvent ? list(at, depth) : fields((MappingStartEvent) event, depth);
    }

    private boolean refuseMarks(NodeEvent event, Position at) {
        if (event.getAnchor() != null) {
            mistakes.add(
                    at,
                    "the anchor " + Quoted.text("&" + event.getAnchor()),
                    "remove it, and put a value that" + " begins with & in quotes");
        }
        String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof SequenceStartEvent list ? list.getTag() : ((MappingStartEvent) event).getTag();
        if (tag != null) {
            mistakes.add(at, "a tag, which begins with !", "remove it, and put a value that begins with ! in quotes");
        }
        return tag != null;
    }

    private WrittenText text(ScalarEvent scalar) {
        WrittenText text =
                new WrittenText(start(scalar), position(scalar.getEndMark()), scalar.getValue(), scalar.isPlain());
        if (scalar.isDQuoted() || scalar.isSQuoted()) {
            quoted = text;
        }
        return text;
    }

    private Written list(Position at, int depth) {
        List<Written> items = new ArrayList<>();
        for (Event event = next(); !(event instanceof SequenceEndEvent); event = next()) {
            items.add(value(event, depth + 1));
        }
        return new WrittenList(at, items);
    }

    private Written fields(MappingStartEvent start, int depth) {
        Map<String, WrittenField> fields = new LinkedHashMap<>();
        boolean refused = false;
        for (Event event = next(); !(event instanceof MappingEndEvent); event = next()) {
            Written key = value(event, depth + 1);
            Written value = value(next(), depth + 1);
            if (key instanceof WrittenText word) {
                WrittenField first = fields.putIfAbsent(word.text(), new WrittenField(word, value));
                if (first != null) {
                    mistakes.add(
                            key.at(),
                            "the key " + Quoted.text(word.text()) + " stands here again, first on line "
                                    + first.at().line(),
                            "keep one of them");
                }
            } else if (!(key instanceof Unread)) {
                refused = true;
                mistakes.add(key.at(), key.kind() + " stands where a key belongs", "put a text with { or [ in quotes");
            }
        }
        return refused
                ? new Unread(start(start))
                : new WrittenFields(start(start), List.copyOf(fields.values()), start.isFlow());
    }

    private void skip() {
        for (int open = 1; open > 0; ) {
            Event event = next();
            if (event instanceof SequenceStartEvent || event instanceof MappingStartEvent) {
                open++;
            } else if (event instanceof SequenceEndEvent || event instanceof MappingEndEvent) {
                open--;
            } else if (event instanceof DocumentEndEvent) {
                return;
            }
        }
    }

    private Event next() {
        return parser.getEvent();
    }

    private static Position start(Event event) {
        return position(event.getStartMark());
    }

    static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
