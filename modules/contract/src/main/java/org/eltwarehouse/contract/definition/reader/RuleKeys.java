// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.form.Alternatives;
import org.eltwarehouse.contract.form.DeclaredForm;
import org.eltwarehouse.contract.form.FieldKey;
import org.eltwarehouse.contract.form.FieldsForm;
import org.eltwarehouse.contract.form.ListForm;
import org.eltwarehouse.contract.form.Reading;
import org.eltwarehouse.contract.form.TextForm;
import org.eltwarehouse.contract.written.Written;
import org.eltwarehouse.contract.written.WrittenFields;

/** How rejects and repairs are written: a name, and when a row counts. */
final class RuleKeys {
    private static final Alternatives CONDITIONS = new Alternatives(
            "condition",
            List.of(
                    FieldKey.optional(
                            "when",
                            TextForm.any("a condition"),
                            "An SQL condition over the columns of this table; raw.<column> is the text in the source."
                                    + " Null counts as false.",
                            "order_number is null"),
                    FieldKey.optional(
                            "cleared",
                            DeclaredForm.COLUMN,
                            "A column that is null although its source text of the same name holds something.",
                            "gender"),
                    FieldKey.optional(
                            "differs",
                            DeclaredForm.COLUMN,
                            "A column that is not what the function behind reads makes of its source text.",
                            "end_date")));

    static final ListForm LIST = ListForm.of(
                    FieldsForm.of(
                                    "rule",
                                    FieldKey.required(
                                            "rule",
                                            TextForm.identifier("the name of a rule"),
                                            "The name under which rows are counted.",
                                            "missing_number"),
                                    FieldKey.optional(
                                            "reads",
                                            TextForm.identifier("the name of a function"),
                                            "With differs: the function that reads the column from its source text.",
                                            "iso_date"))
                            .namedBy("rule")
                            .withOneOf(CONDITIONS)
                            .with(RuleKeys::differsReads),
                    "rules")
            .atMost(TableDefinition.MAX_RULES)
            .distinctBy("rule");

    private RuleKeys() {}

    /** One without the other says nothing. */
    private static void differsReads(WrittenFields rule, Reading reading) {
        Optional<Written> differs = rule.value("differs");
        Optional<Written> reads = rule.value("reads");
        if (differs.isPresent() && reads.isEmpty()) {
            reading.mistake(differs.orElseThrow().at(), "'differs' stands without 'reads'", "add reads: iso_date");
        } else if (differs.isEmpty() && reads.isPresent()) {
            reading.mistake(
                    reads.orElseThrow().at(), "'reads' stands without 'differs'", "add differs, or remove reads");
        }
    }
}
