// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An expression of a query, laid out on one line where that fits and on several where it does not. */
sealed interface Sql {
    /** Columns of a line. */
    int WIDTH = 100;

    /** All of it on one line. */
    String line();

    /**
     * On several lines.
     *
     * @param indent blanks before the line on which it begins
     */
    default String broken(int indent) {
        return line();
    }

    /** On one line where it fits behind {@code used} columns and leaves {@code rest}, else on several. */
    default String within(int indent, int used, int rest) {
        return used + line().length() + rest <= WIDTH ? line() : broken(indent);
    }

    static Sql of(String text) {
        return new Word(text);
    }

    /** A function of arguments. */
    static Sql call(String function, Sql... arguments) {
        return new Around(function + "(", List.of(arguments), ")");
    }

    static Sql call(String function, Sql argument, String literal, String... literals) {
        List<Sql> arguments = new ArrayList<>(List.of(argument, Sql.of(literal)));
        Stream.of(literals).map(Sql::of).forEach(arguments::add);
        return new Around(function + "(", arguments, ")");
    }

    /** A cast that yields null where the value is none of the type. */
    static Sql tryCast(Sql value, String type) {
        return new Around("try_cast(", List.of(value), " as " + type + ")");
    }

    /** {@code case when condition then value end}. */
    static Sql when(Sql condition, Sql value) {
        return new Case(List.of(new Branch(condition, value)), null);
    }

    /** Something behind an expression that stays on its last line. */
    static Sql suffixed(Sql value, String suffix) {
        return new Around("", List.of(value), suffix);
    }

    static String pad(int columns) {
        return " ".repeat(columns);
    }

    /** Text that is never broken. */
    record Word(String text) implements Sql {
        @Override
        public String line() {
            return text;
        }
    }

    /** Arguments between an opening and a closing text. */
    record Around(String before, List<Sql> arguments, String after) implements Sql {
        @Override
        public String line() {
            return before + arguments.stream().map(Sql::line).collect(Collectors.joining(", ")) + after;
        }

        @Override
        public String broken(int indent) {
            if (before.isEmpty()) {
                return arguments.get(0).broken(indent) + after;
            }
            int inner = indent + 4;
            String together = arguments.stream().map(Sql::line).collect(Collectors.joining(", "));
            String body = inner + together.length() <= WIDTH
                    ? together
                    : arguments.stream()
                            .map(argument -> argument.within(inner, inner, 1))
                            .collect(Collectors.joining(",\n" + pad(inner)));
            String type = after.substring(0, after.length() - 1);
            return before + "\n" + pad(inner) + body + type + "\n" + pad(indent) + ")";
        }
    }

    /** {@code value in (…)}. */
    record Among(Sql value, boolean not, List<String> literals) implements Sql {
        @Override
        public String line() {
            return head() + String.join(", ", literals) + ")";
        }

        private String head() {
            return value.line() + (not ? " not in (" : " in (");
        }

        @Override
        public String broken(int indent) {
            return head() + "\n" + filled(literals, indent + 4) + "\n" + pad(indent) + ")";
        }

        /** As many on each line as fit. */
        static String filled(List<String> words, int indent) {
            List<String> lines = new ArrayList<>();
            String line = pad(indent);
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i) + (i + 1 < words.size() ? "," : "");
                if (!line.isBlank() && line.length() + 1 + word.length() > WIDTH) {
                    lines.add(line);
                    line = pad(indent);
                }
                line += (line.isBlank() ? "" : " ") + word;
            }
            lines.add(line);
            return String.join("\n", lines);
        }
    }

    /** A branch of a {@link Case}. */
    record Branch(Sql condition, Sql value) {
        String line() {
            return "when " + condition.line() + " then " + value.line();
        }

        String within(int indent) {
            if (indent + line().length() <= WIDTH) {
                return line();
            }
            String when = "when " + condition.within(indent, indent + 5, 0);
            if (when.contains("\n") && value.line().length() < 40) {
                return when + " then " + value.line();
            }
            return when + "\n" + pad(indent + 4) + "then " + value.within(indent + 4, indent + 9, 0);
        }
    }

    /** The first branch whose condition holds, else {@code otherwise}, which may be null. */
    record Case(List<Branch> branches, Sql otherwise) implements Sql {
        @Override
        public String line() {
            return "case " + branches.stream().map(Branch::line).collect(Collectors.joining(" "))
                    + (otherwise == null ? "" : " else " + otherwise.line()) + " end";
        }

        @Override
        public String broken(int indent) {
            String inner = "\n" + pad(indent + 4);
            return "case"
                    + branches.stream()
                            .map(branch -> inner + branch.within(indent + 4))
                            .collect(Collectors.joining())
                    + (otherwise == null ? "" : inner + "else " + otherwise.within(indent + 4, indent + 9, 0))
                    + "\n" + pad(indent) + "end";
        }
    }
}
