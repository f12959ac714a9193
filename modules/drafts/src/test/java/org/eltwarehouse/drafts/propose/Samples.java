// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.profile.view.ModelView;

/** A view of two small tables, and a proposal that fits it. */
public final class Samples {
    public static final ModelView VIEW = new ModelView("""
            {"tables": [
              {"name": "table_1", "rows": "hundreds", "columns": [
                {"name": "column_1", "distinct": "unique", "shapes": {"AA99": 1.0}},
                {"name": "column_2", "parses": {"date": 0.98}, "formats": ["yyyy-MM-dd"]}]},
              {"name": "table_2", "rows": "thousands", "columns": [
                {"name": "column_1", "distinct": "some", "shapes": {"aa-99": 1.0}},
                {"name": "amount", "parses": {"decimal": 1.0}}]}],
             "inclusions": [{"from": "table_2.column_1", "to": "table_1.column_1", "coverage": 1.0}]}
            """, aliases());

    private static final String COLUMN = """
            {"source": "%s", "name": "%s", "kind": "%s", "scale": %d, "formats": [%s], "decimal_comma": false,
             "letters": "as_is", "steps": [%s], "codes": [], "open_codes": false, "null_words": ["n/a"],
             "minimum": null, "maximum": null, "absolute": false, "required": true, "privacy": "identifier",
             "description": "What the column holds"}""";

    private Samples() {}

    private static Map<String, String> aliases() {
        Map<String, String> aliases = new LinkedHashMap<>();
        aliases.put("table_1", "member");
        aliases.put("table_1.column_1", "member_no");
        aliases.put("table_1.column_2", "joined");
        aliases.put("table_2", "payment");
        aliases.put("table_2.column_1", "paid_by");
        aliases.put("table_2.amount", "amount");
        return aliases;
    }

    /** An answer that is accepted. */
    public static String proposal() {
        String step = "{\"step\": \"remove\", \"argument\": \"-\", \"with\": \"\", \"from\": 0, \"length\": 0}";
        return """
                {"tables": [
                  {"source": "table_1", "grain": "A row per member.", "columns": [
                %s,
                %s],
                   "key": ["member_number"], "keep": "most_complete", "newest_by": null, "line_column": null,
                   "products": [], "versions": null, "distance": null},
                  {"source": "table_2", "grain": "A row per payment.", "columns": [
                %s,
                %s],
                   "key": ["member_number", "line"], "keep": "all", "newest_by": null, "line_column": "line",
                   "products": [], "versions": null, "distance": null}],
                 "relationships": [{"table": "table_2", "column": "member_number", "target": "table_1",
                   "target_column": "member_number", "coverage": 1.0}],
                 "dimensions": [{"name": "dim_member", "grain": "A row per member.", "source": "table_1",
                   "natural_key": ["member_number"], "surrogate_key": "member_key", "columns": ["joined_on"],
                   "lookups": []}],
                 "facts": [{"name": "fact_payment", "grain": "A row per payment.", "source": "table_2",
                   "references": [{"column": "member_number", "dimension": "dim_member"}],
                   "measures": ["amount"], "columns": [], "date_column": null}],
                 "questions": ["Is an amount ever negative?"]}""".formatted(
                        COLUMN.formatted("column_1", "member_number", "key", 0, "", ""),
                        COLUMN.formatted("column_2", "joined_on", "date", 0, "\"yyyy-MM-dd\"", ""),
                        COLUMN.formatted("column_1", "member_number", "key", 0, "", step),
                        COLUMN.formatted("amount", "amount", "decimal", 2, "", ""));
    }

    /** The accepted answer with one thing changed. */
    public static String proposal(String part, String instead) {
        String whole = proposal();
        if (!whole.contains(part)) {
            throw new IllegalArgumentException("the sample has no " + part);
        }
        int at = whole.indexOf(part);
        return whole.substring(0, at) + instead + whole.substring(at + part.length());
    }

    /** What the files behind the view hold. */
    public static List<SourceContract> sources() {
        return List.of(source("member", "member_no", "joined"), source("payment", "paid_by", "amount"));
    }

    private static SourceContract source(String table, String... columns) {
        return new SourceContract(
                new TableName("bronze", table),
                "club/" + table + ".csv",
                "A record.",
                null,
                null,
                null,
                null,
                null,
                null,
                Stream.of(columns)
                        .map(name -> new Column(name, "string", PrivacyClass.NONE, "As exported"))
                        .toList());
    }

    /** The accepted proposal in real names, but with days of members in a format that rules cannot read. */
    static Proposal beyondRules() {
        Proposal odd = ModelDrafter.SHAPE
                .parse(proposal("\"yyyy-MM-dd\"", "\"hh yyyy\""))
                .value()
                .orElseThrow()
                .proposal();
        return new RealNames(Vocabulary.of(VIEW)).in(odd);
    }

    /** A pair for the members of the sample. */
    static String pair() {
        return """
                {"sql": "select\\n    nullif(btrim(column_1), '') as member_number, -- not column_2\\n    try_cast(column_2 as date) as joined_on\\nfrom bronze.table_1",
                 "key": ["member_number"],
                 "columns": [
                   {"name": "member_number", "type": "string", "privacy": "identifier"},
                   {"name": "joined_on", "type": "date", "privacy": "identifier"}],
                 "rejects": [{"rule": "missing_number", "when": "member_number is null"}],
                 "repairs": [{"rule": "odd_day", "when": "joined_on is null and raw.column_2 is not null"}],
                 "deduplicate_by": ["member_number"], "deduplicate_order": ["joined_on asc"]}""";
    }

    /** The pair with another last line of its query. */
    static String pair(String from) {
        return pair().replace("from bronze.table_1", from);
    }

    /** The sample as it is read. */
    public static Proposal parsed() {
        return ModelDrafter.SHAPE.parse(proposal()).value().orElseThrow().proposal();
    }
}
