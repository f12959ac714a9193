// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.check.CheckKinds;
import org.eltwarehouse.contract.definition.DriftPolicy;
import org.eltwarehouse.contract.definition.Severity;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.form.FieldKey;
import org.eltwarehouse.contract.form.KnownWord;
import org.eltwarehouse.contract.form.WordForm;
import org.junit.jupiter.api.Test;

/** What is described is what there is. */
class DefinitionTypeTest {
    @Test
    void everyKindOfCheckIsDescribed() {
        assertThat(CheckKeys.EXPECTATION.alternatives().orElseThrow().keys().stream()
                        .map(FieldKey::word))
                .containsExactlyInAnyOrderElementsOf(CheckKinds.words());
    }

    @Test
    void everyWordIsDescribed() {
        WordForm severity = (WordForm) CheckKeys.EXPECTATION.keys().get(0).form();
        assertThat(words(severity)).isEqualTo(names(Severity.values()));
        assertThat(words(ColumnKeys.PRIVACY)).isEqualTo(names(PrivacyClass.values()));
        assertThat(words(SourceForm.POLICY)).isEqualTo(names(DriftPolicy.values()));
    }

    @Test
    void everyExampleOfAKeyIsWhatTheKeyTakes() {
        String yaml = BrokenTables.SOUND;
        for (FieldKey check : CheckKeys.EXPECTATION.alternatives().orElseThrow().keys()) {
            String example = "  - {" + check.line() + "}\n";
            String columns = Stream.of(
                            "order_number",
                            "line_number",
                            "gender",
                            "quantity",
                            "product_key",
                            "ship_date",
                            "order_date",
                            "customer_key",
                            "sales_amount",
                            "revenue")
                    .map(name -> "  - {name: " + name + ", privacy: none, description: D}\n")
                    .reduce("", String::concat);
            TableDefinition table = DefinitionReader.table(
                    yaml.substring(0, yaml.indexOf("columns:")) + "columns:\n" + columns + "expectations:\n" + example,
                    check.word());
            assertThat(CheckKinds.word(table.expectations().get(0).check())).isEqualTo(check.word());
        }
    }

    @Test
    void aTextIsTakenAsItIsWritten() {
        TableDefinition table = DefinitionReader.table(
                BrokenTables.SOUND
                        .replace("Day of the sale", "2024-01-01")
                        .replace("Order number", "no")
                        .replace("One row per order.", "1.0"),
                "orders.yaml");
        assertThat(List.of(
                        table.grain(),
                        table.columns().get(0).description(),
                        table.columns().get(1).description()))
                .containsExactly("1.0", "no", "2024-01-01");
    }

    private static List<String> words(WordForm form) {
        return form.words().stream().map(KnownWord::word).toList();
    }

    private static List<String> names(Object[] values) {
        return Stream.of(values).map(Object::toString).toList();
    }
}
