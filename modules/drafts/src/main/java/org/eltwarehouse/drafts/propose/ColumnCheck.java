// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import java.util.List;
import java.util.regex.Pattern;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.propose.Objection.Code;

/** What a proposed column may say, apart from its name and source. */
final class ColumnCheck {
    private static final Pattern FORMAT = Pattern.compile("[yMdHhmsSaTZ.,/: '-]{2,40}");
    private static final Pattern BOUND =
            Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,6})?|\\d{4}-\\d{2}-\\d{2}|business_date");
    private static final int MAX_SCALE = 6;
    private static final int MAX_LENGTH = 255;
    private static final int MAX_WORD = 60;

    private ColumnCheck() {}

    static void judge(ProposedColumn column, String path, Objections findings) {
        findings.require(column.scale() >= 0 && column.scale() <= MAX_SCALE, Code.RANGE, path + ".scale");
        boolean date = column.kind() == ProposedColumn.Kind.DATE;
        findings.require(!date || !column.formats().isEmpty(), Code.EMPTY, path + ".formats");
        for (int i = 0; i < column.formats().size(); i++) {
            findings.require(
                    FORMAT.matcher(column.formats().get(i)).matches(), Code.BAD_TEXT, path + ".formats[" + i + "]");
        }
        bound(column.minimum(), path + ".minimum", findings);
        bound(column.maximum(), path + ".maximum", findings);
        words(column.nullWords(), path + ".null_words", findings);
        for (int i = 0; i < column.codes().size(); i++) {
            ProposedColumn.CodeMeaning code = column.codes().get(i);
            String at = path + ".codes[" + i + "]";
            words(List.of(code.meaning()), at + ".meaning", findings);
            words(code.spellings(), at + ".spellings", findings);
        }
        for (int i = 0; i < column.steps().size(); i++) {
            ProposedColumn.KeyStep step = column.steps().get(i);
            String at = path + ".steps[" + i + "]";
            findings.require(
                    step.from() >= 0 && step.from() <= MAX_LENGTH && step.length() >= 0 && step.length() <= MAX_LENGTH,
                    Code.RANGE,
                    at + ".from");
            words(List.of(step.argument(), step.with()), at + ".argument", findings);
            boolean cut = step.step() == ProposedColumn.KeyStep.Step.SUBSTRING;
            findings.require(
                    cut ? step.from() >= 1 : !step.argument().isEmpty(),
                    Code.RANGE,
                    at + (cut ? ".from" : ".argument"));
        }
        findings.require(!column.description().isBlank(), Code.EMPTY, path + ".description");
    }

    private static void bound(String bound, String path, Objections findings) {
        findings.require(bound == null || BOUND.matcher(bound).matches(), Code.BAD_TEXT, path);
    }

    private static void words(List<String> words, String path, Objections findings) {
        findings.require(words.stream().allMatch(word -> word.length() <= MAX_WORD), Code.BAD_TEXT, path);
    }
}
