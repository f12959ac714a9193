// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedInlineTable;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ILike;
import org.apache.spark.sql.catalyst.expressions.Like;
import org.apache.spark.sql.catalyst.expressions.LikeAllBase;
import org.apache.spark.sql.catalyst.expressions.LikeAnyBase;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.RLike;
import org.apache.spark.sql.catalyst.expressions.UnaryMinus;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.apache.spark.unsafe.types.UTF8String;
import org.eltwarehouse.contract.verdict.GateCode;
import scala.jdk.javaapi.CollectionConverters;

/** What the arguments of a parsed query's functions must be: patterns are literals, sizes are small literals. */
final class ArgumentLaws {
    /** Which argument is a regular expression, from 0. */
    private static final Map<String, List<Integer>> PATTERNS = Map.ofEntries(
            Map.entry("regexp_replace", List.of(1)),
            Map.entry("regexp_extract", List.of(1)),
            Map.entry("regexp_extract_all", List.of(1)),
            Map.entry("regexp_like", List.of(1)),
            Map.entry("regexp_count", List.of(1)),
            Map.entry("regexp_instr", List.of(1)),
            Map.entry("regexp_substr", List.of(1)),
            Map.entry("regexp", List.of(1)),
            Map.entry("rlike", List.of(1)),
            Map.entry("split", List.of(1)),
            Map.entry("str_to_map", List.of(1, 2)));

    private static final Set<String> LIKES = Set.of("like", "ilike");

    /** Which argument says how large a result is or how often something is done, and the most it may say. */
    private static final Map<String, Map<Integer, Integer>> SIZES = Map.ofEntries(
            Map.entry("repeat", Map.of(1, 1_000)),
            Map.entry("space", Map.of(0, 1_000)),
            Map.entry("lpad", Map.of(1, 1_000)),
            Map.entry("rpad", Map.of(1, 1_000)),
            Map.entry("array_repeat", Map.of(1, 1_000)),
            Map.entry("array_insert", Map.of(1, 1_000)),
            Map.entry("stack", Map.of(0, 1_000)),
            Map.entry("ntile", Map.of(0, 100_000)),
            Map.entry("round", Map.of(1, 38)),
            Map.entry("bround", Map.of(1, 38)),
            Map.entry("ceil", Map.of(1, 38)),
            Map.entry("ceiling", Map.of(1, 38)),
            Map.entry("floor", Map.of(1, 38)),
            Map.entry("format_number", Map.of(1, 38)));

    /** Each costs another power of the text's length. */
    private static final int MAX_WILDCARDS = 3;
    /** Functions that may stand in the rows of a values clause: Spark works these out while it analyses. */
    private static final Set<String> INLINE = AllowedFunctions.names(
            "date timestamp decimal int bigint string double boolean array map struct named_struct"
                    + " to_date to_timestamp make_date");

    private ArgumentLaws() {}

    static Optional<Refusal> judge(TreeNode<?> node) {
        if (node instanceof RLike match) {
            return judgePattern("rlike", match.right());
        } else if (node instanceof Like match) {
            return judgeLike(match.right());
        } else if (node instanceof ILike match) {
            return judgeLike(match.right());
        } else if (node instanceof LikeAllBase match) {
            return judgeLikes(match.patterns());
        } else if (node instanceof LikeAnyBase match) {
            return judgeLikes(match.patterns());
        } else if (node instanceof UnresolvedInlineTable table) {
            return Trees.firstRefusal(table.rows(), ArgumentLaws::judgeInline);
        }
        return Optional.empty();
    }

    /** Judges a call of a function by its name in lower case. */
    static Optional<Refusal> judge(String name, List<Expression> arguments) {
        for (int index : PATTERNS.getOrDefault(name, List.of())) {
            Optional<Refusal> refused =
                    index < arguments.size() ? judgePattern(name, arguments.get(index)) : Optional.empty();
            if (refused.isPresent()) {
                return refused;
            }
        }
        if (LIKES.contains(name) && arguments.size() > 1) {
            return judgeLike(arguments.get(1));
        }
        for (Map.Entry<Integer, Integer> size :
                SIZES.getOrDefault(name, Map.of()).entrySet()) {
            if (size.getKey() < arguments.size() && !isWithin(arguments.get(size.getKey()), size.getValue())) {
                return Refusal.of(
                        GateCode.SIZE,
                        "calls " + name + " with a size that is no number up to " + size.getValue(),
                        "write a smaller literal number");
            }
        }
        return judgeOthers(name, arguments);
    }

    private static Optional<Refusal> judgeOthers(String name, List<Expression> arguments) {
        if (name.equals("approx_count_distinct") && arguments.size() > 1) {
            return Refusal.of(GateCode.SIZE, "sets the precision of approx_count_distinct", "leave it out");
        }
        if (name.equals("array_sort") && arguments.size() > 1) {
            return Refusal.of(
                    GateCode.DETERMINISM,
                    "sorts by an order of its own, which may be none",
                    "call array_sort with the array alone");
        }
        boolean formats = name.equals("format_string") || name.equals("printf");
        if (formats && (arguments.isEmpty() || !isModestFormat(text(arguments.get(0))))) {
            return Refusal.of(
                    GateCode.SIZE,
                    "calls " + name + " with a format that is no literal, or with widths of four digits",
                    "write a literal format with smaller widths");
        }
        return Optional.empty();
    }

    private static boolean isModestFormat(String format) {
        int digits = 0;
        for (int i = 0; format != null && i < format.length(); i++) {
            digits = Character.isDigit(format.charAt(i)) ? digits + 1 : 0;
            if (digits > 3) {
                return false;
            }
        }
        return format != null;
    }

    private static Optional<Refusal> judgePattern(String name, Expression pattern) {
        String text = text(pattern);
        return text == null
                ? Refusal.of(GateCode.REGEX, "calls " + name + " with a pattern that is no literal", "write it out")
                : RegexShape.judge(text).map(found -> found.near(Trees.place(pattern.origin())));
    }

    private static Optional<Refusal> judgeLike(Expression pattern) {
        String text = text(pattern);
        return text == null
                ? Refusal.of(
                        GateCode.REGEX,
                        "compares by like with a pattern that is no literal",
                        "write it out, or use startswith, endswith or contains")
                : judgeWildcards(text);
    }

    private static Optional<Refusal> judgeLikes(scala.collection.immutable.Seq<UTF8String> patterns) {
        return CollectionConverters.asJava(patterns).stream()
                .map(pattern -> judgeWildcards(String.valueOf(pattern)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> judgeWildcards(String pattern) {
        return pattern.chars().filter(c -> c == '%').count() > MAX_WILDCARDS
                ? Refusal.of(
                        GateCode.REGEX, "compares by like with more than " + MAX_WILDCARDS + " wildcards", "use fewer")
                : Optional.empty();
    }

    private static Optional<Refusal> judgeInline(TreeNode<?> node) {
        return node instanceof UnresolvedFunction function
                        && !INLINE.contains(function.nameParts().mkString(".").toLowerCase(Locale.ROOT))
                ? Refusal.of(GateCode.FUNCTION, "calls a function in a values clause", "write literal values there")
                : Optional.empty();
    }

    private static boolean isWithin(Expression size, int most) {
        Expression number = size instanceof UnaryMinus minus ? minus.child() : size;
        return number instanceof Literal literal
                && literal.value() instanceof Number value
                && Math.abs(value.doubleValue()) <= most;
    }

    private static String text(Expression expression) {
        return expression instanceof Literal literal && literal.value() instanceof UTF8String text
                ? text.toString()
                : null;
    }
}
