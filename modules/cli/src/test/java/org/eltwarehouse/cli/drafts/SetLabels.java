// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.drafts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;
import org.eltwarehouse.drafts.draft.ProposedColumn.Letters;
import org.eltwarehouse.samples.sets.SampleSet;

/**
 * What a person says about a set of exports: the truth that a drafter is measured by.
 *
 * @param dimensions tables whose rows are members
 */
record SetLabels(
        LocalDate businessDate,
        List<Table> tables,
        List<Relationship> relationships,
        List<String> dimensions,
        List<Fact> facts) {

    /**
     * A table.
     *
     * @param repeats whether rows of one key are all true
     * @param product total, quantity and price, or null
     */
    record Table(
            String name,
            String file,
            String delimiter,
            String charset,
            List<String> key,
            boolean repeats,
            List<String> product,
            List<Column> columns) {}

    /**
     * A column.
     *
     * @param header what stands in the file where that is not the name
     * @param steps such as {@code strip_prefix K} and {@code remove -}
     */
    record Column(
            String name,
            String header,
            Kind kind,
            int scale,
            boolean comma,
            Letters letters,
            List<String> formats,
            List<String> steps,
            Map<String, List<String>> codes,
            PrivacyClass privacy) {
        Column {
            letters = letters == null ? Letters.AS_IS : letters;
            formats = formats == null ? List.of() : formats;
            steps = steps == null ? List.of() : steps;
            codes = codes == null ? Map.of() : codes;
            privacy = privacy == null ? PrivacyClass.NONE : privacy;
        }

        /** The type of the silver column. */
        String type() {
            return switch (kind) {
                case TEXT, CODE, KEY -> "string";
                case INTEGER -> "bigint";
                case DECIMAL -> "decimal(18," + scale + ")";
                case DATE -> "date";
                case BOOLEAN -> "boolean";
            };
        }
    }

    /** A column that refers to the key of another table. */
    record Relationship(String table, String column, String target, String targetColumn) {}

    /** A table of events. */
    record Fact(String table, List<String> measures, String date) {}

    static SetLabels of(SampleSet set) {
        try (InputStream in = SampleSet.class.getResourceAsStream(set.labels())) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Documents.fromYaml(text, SetLabels.class, set.labels());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Table table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
