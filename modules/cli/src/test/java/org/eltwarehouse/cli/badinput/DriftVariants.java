// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.badinput;

import static org.eltwarehouse.cli.fixture.RawFixture.BIRTHS;
import static org.eltwarehouse.cli.fixture.RawFixture.LOCATIONS;
import static org.eltwarehouse.cli.fixture.RawFixture.SALES;

import java.util.ArrayList;
import java.util.List;

/** The ways in which exports drift, as a table. */
final class DriftVariants {
    private static final int ROWS = 10;
    private static final String LONG_NAME = "a".repeat(63);

    private DriftVariants() {}

    static List<DriftVariant> ofHeaders() {
        List<DriftVariant> variants = new ArrayList<>(newColumns());
        variants.addAll(missingColumns());
        variants.addAll(renamedColumns());
        variants.addAll(reorderedColumns());
        return variants;
    }

    private static List<DriftVariant> newColumns() {
        String told = "has 1 column that its contract does not know; kept in bronze, not read by silver";
        return List.of(
                DriftVariant.of("an export as promised", BIRTHS, births()),
                DriftVariant.of("a new column", BIRTHS, births().insert(1, "note", "x"))
                        .notices(told)
                        .finds("new_column - warn 10"),
                DriftVariant.of("a new column that evolves", BIRTHS, births().insert(3, "note", "x"))
                        .policy("new_column: evolve")
                        .finds("new_column - evolve 10"),
                DriftVariant.of("a new column that fails", BIRTHS, births().insert(1, "note", "x"))
                        .policy("new_column: fail")
                        .fails(
                                "it has 1 column that its contract does not know, in place 2; add to the contract what is"
                                        + " wanted, or set new_column: warn in it"),
                DriftVariant.of(
                                "new columns that fail",
                                BIRTHS,
                                births().insert(0, "a", "x").insert(4, "b", "y"))
                        .policy("new_column: fail")
                        .fails(
                                "it has 2 columns that its contract does not know, in place 1, 5; add to the contract what"
                                        + " is wanted, or set new_column: warn in it"),
                DriftVariant.of(
                                "a malformed record beside a new column",
                                BIRTHS,
                                births().insert(3, "note", "x").text() + "x\n")
                        .notices(told)
                        .finds("new_column - warn 10"));
    }

    private static List<DriftVariant> missingColumns() {
        return List.of(
                DriftVariant.of("a missing column", BIRTHS, births().drop("GEN"))
                        .fails(
                                "the column gen is missing, needed by silver.cst_az12; export it again with that column"),
                DriftVariant.of("missing columns", BIRTHS, births().drop("GEN").drop("BDATE"))
                        .fails(
                                "the columns bdate, gen are missing, needed by silver.cst_az12; export it again with those"
                                        + " columns"),
                DriftVariant.of("a missing column of the business date", SALES, sales().drop("sls_ship_dt"))
                        .fails("the column sls_ship_dt is missing, needed by silver.sales_details, the business date;"
                                + " export it again with that column"),
                DriftVariant.of("a missing column that warns", BIRTHS, births().drop("GEN"))
                        .policy("missing_column: warn")
                        .notices("lacks the column gen; it is read as empty in every row")
                        .finds("missing_column gen warn 10"),
                DriftVariant.of("a missing column that evolves", BIRTHS, births().drop("GEN"))
                        .policy("missing_column: evolve")
                        .finds("missing_column gen evolve 10"),
                unused("a missing column that nothing uses"),
                unused("a missing column that nothing uses and that fails").policy("missing_column: fail"),
                unused("a missing column that stands in a comment and a literal")
                        .query("select\n", "-- the note\n/* note */ select\n")
                        .query("'^NAS'", "'^NAS note'"),
                needed("a missing column that a repair uses")
                        .table("when: birth_date is null", "when: raw.note is null"),
                needed("a missing column that a query uses in upper case").query("gender(gen)", "gender(`NOTE`)"),
                needed("a missing column among all that a query selects")
                        .query("from bronze.cst_az12", "from (select * from bronze.cst_az12)"),
                DriftVariant.of(
                                "data where the header should be",
                                LOCATIONS,
                                EditedExport.of(LOCATIONS, ROWS).withoutHeader())
                        .fails(
                                "the columns cid, cntry are missing, needed by silver.loc_a101; export it again with those"
                                        + " columns"));
    }

    private static DriftVariant unused(String title) {
        return DriftVariant.of(title, BIRTHS, births())
                .promised("note")
                .notices("lacks the column note, which no definition uses")
                .finds("missing_column note warn 10");
    }

    private static DriftVariant needed(String title) {
        return DriftVariant.of(title, BIRTHS, births())
                .promised("note")
                .fails("the column note is missing, needed by silver.cst_az12; export it again with that column");
    }

    private static List<DriftVariant> renamedColumns() {
        return List.of(
                DriftVariant.of("a renamed column", BIRTHS, births().rename("BDATE", "Born"))
                        .fails("the column Born stands where its contract has bdate; export it under its old name, or"
                                + " change the name in the contract and in what reads it"),
                DriftVariant.of("a renamed column that warns", BIRTHS, births().rename("BDATE", "Born"))
                        .policy("renamed_column: warn")
                        .notices("has the column Born where its contract has bdate; read as that column")
                        .finds("renamed_column bdate warn 10"),
                DriftVariant.of("a column that lost its name", BIRTHS, births().rename("BDATE", " "))
                        .policy("renamed_column: warn")
                        .notices("has the column without a name where its contract has bdate; read as that column")
                        .finds("renamed_column bdate warn 10"),
                DriftVariant.of("a renamed column that evolves", BIRTHS, births().rename("BDATE", "Born"))
                        .policy("renamed_column: evolve")
                        .finds("renamed_column bdate evolve 10"),
                DriftVariant.of(
                                "a renamed column out of place",
                                BIRTHS,
                                births().rename("BDATE", "Born").moveToFront("Born"))
                        .policy("renamed_column: evolve")
                        .fails(
                                "the column bdate is missing, needed by silver.cst_az12; export it again with that column"),
                DriftVariant.of(
                                "two renamed columns",
                                BIRTHS,
                                births().rename("BDATE", "Born").rename("GEN", "Sex"))
                        .policy("renamed_column: evolve, missing_column: warn, new_column: evolve")
                        .notices(
                                "lacks the column bdate; it is read as empty in every row",
                                "lacks the column gen; it is read as empty in every row")
                        .finds("missing_column bdate warn 10", "missing_column gen warn 10", "new_column - evolve 10"),
                DriftVariant.of("a column that stands there twice", BIRTHS, births().rename("BDATE", "cid "))
                        .policy("missing_column: evolve, new_column: evolve")
                        .fails("the column cid stands there twice; export it once"));
    }

    private static List<DriftVariant> reorderedColumns() {
        return List.of(
                DriftVariant.of("reordered columns", BIRTHS, births().moveToFront("GEN"))
                        .notices("has its columns in another order than its contract; read by name")
                        .finds("reordered_columns - warn 10"),
                DriftVariant.of("reordered columns that evolve", BIRTHS, births().moveToFront("GEN"))
                        .policy("reordered_columns: evolve")
                        .finds("reordered_columns - evolve 10"),
                DriftVariant.of("reordered columns that fail", BIRTHS, births().moveToFront("GEN"))
                        .policy("reordered_columns: fail")
                        .fails(
                                "its columns stand in another order than in its contract; export them in that order, or set"
                                        + " reordered_columns: warn in the contract"));
    }

    static List<DriftVariant> ofValues() {
        String types = "6 of 10 values in the column sls_quantity are no int";
        String codes = "2 rows with a code in the column gen that its contract does not list";
        return List.of(
                DriftVariant.of("a changed type", SALES, sales().set("sls_quantity", 6, "two"))
                        .fails(types + "; export them as int, or change the type in the contract and in what reads it"),
                DriftVariant.of("half of the values of another type", SALES, sales().set("sls_quantity", 5, "two")),
                DriftVariant.of("integers as spreadsheets write them", SALES, sales().set("sls_quantity", 10, " 2.0 ")),
                DriftVariant.of("no value at all", SALES, sales().set("sls_quantity", 10, " ")),
                DriftVariant.of(
                        "nine values of another type, too few to tell",
                        SALES,
                        sales().set("sls_quantity", row -> row == 1 ? "" : "two")),
                DriftVariant.of("days in another form", SALES, sales().set("sls_due_dt", 10, "2025-01-31"))
                        .fails(
                                "10 of 10 values in the column sls_due_dt are no bigint; export them as bigint, or change"
                                        + " the type in the contract and in what reads it"),
                DriftVariant.of("a changed type that warns", SALES, sales().set("sls_quantity", 6, "two"))
                        .policy("changed_type: warn")
                        .notices("has 6 of 10 values in the column sls_quantity that are no int")
                        .finds("changed_type sls_quantity warn 6"),
                DriftVariant.of("a changed type that evolves", SALES, sales().set("sls_quantity", 6, "two"))
                        .policy("changed_type: evolve")
                        .finds("changed_type sls_quantity evolve 6"),
                DriftVariant.of(
                                "a changed type in a renamed column",
                                SALES,
                                sales().set("sls_quantity", 6, "two").rename("sls_quantity", "pieces"))
                        .policy("renamed_column: evolve")
                        .fails(types + "; export them as int, or change the type in the contract and in what reads it"),
                DriftVariant.of("new codes", BIRTHS, births().set("GEN", 2, "diverse"))
                        .notices("has " + codes)
                        .finds("new_code gen warn 2"),
                DriftVariant.of("new codes that evolve", BIRTHS, births().set("GEN", 2, "diverse"))
                        .policy("new_code: evolve")
                        .finds("new_code gen evolve 2"),
                DriftVariant.of("new codes that fail", BIRTHS, births().set("GEN", 2, "diverse"))
                        .policy("new_code: fail")
                        .fails("it has " + codes + "; correct them, or list the code in the contract"),
                DriftVariant.of(
                                "codes in another case and none",
                                BIRTHS,
                                births().set("GEN", row -> row % 2 == 0 ? " MÄNNLICH\t" : "  "))
                        .policy("new_code: fail"));
    }

    static List<DriftVariant> inSilver() {
        return List.of(
                quarantinedColumn(),
                quarantinedCodes(),
                DriftVariant.of("a missing column in quarantine", BIRTHS, births().drop("GEN"))
                        .policy("missing_column: quarantine")
                        .finds("missing_column gen quarantine 10")
                        .writes(0)
                        .quarantines("drift_missing_column", 10),
                DriftVariant.of("a renamed column in quarantine", BIRTHS, births().rename("GEN", "sex"))
                        .policy("renamed_column: quarantine")
                        .finds("renamed_column gen quarantine 10")
                        .writes(0)
                        .quarantines("drift_renamed_column", 10),
                DriftVariant.of("reordered columns in quarantine", BIRTHS, births().moveToFront("GEN"))
                        .policy("reordered_columns: quarantine")
                        .finds("reordered_columns - quarantine 10")
                        .writes(0)
                        .quarantines("drift_reordered_columns", 10),
                DriftVariant.of("a changed type in quarantine", SALES, sales().set("sls_quantity", 6, "two"))
                        .policy("changed_type: quarantine")
                        .finds("changed_type sls_quantity quarantine 6")
                        .writes(4)
                        .quarantines("drift_changed_type_sls_quantity", 6),
                DriftVariant.of("a changed type in a column of a long name", BIRTHS, births().insert(3, LONG_NAME, "x"))
                        .promised(LONG_NAME)
                        .policy("changed_type: quarantine")
                        .finds("changed_type " + LONG_NAME + " quarantine 10")
                        .writes(0)
                        .quarantines("drift_changed_type_column_4", 10),
                DriftVariant.of("a missing column that is read as empty", BIRTHS, births().drop("BDATE"))
                        .policy("missing_column: warn")
                        .notices("lacks the column bdate; it is read as empty in every row")
                        .finds("missing_column bdate warn 10")
                        .writes(10),
                DriftVariant.of("a renamed column that is read", BIRTHS, births().rename("CID", "Key"))
                        .policy("renamed_column: evolve")
                        .finds("renamed_column cid evolve 10")
                        .writes(10));
    }

    static DriftVariant quarantinedColumn() {
        return DriftVariant.of("a new column in quarantine", BIRTHS, births().insert(1, "note", "x"))
                .policy("new_column: quarantine")
                .finds("new_column - quarantine 10")
                .writes(0)
                .quarantines("drift_new_column", 10);
    }

    static DriftVariant quarantinedCodes() {
        EditedExport export = births().set("GEN", 3, "diverse").set("CID", 1, "");
        return DriftVariant.of("new codes in quarantine beside a rule of the table", BIRTHS, export)
                .policy("new_code: quarantine")
                .finds("new_code gen quarantine 3")
                .writes(7)
                .quarantines("drift_new_code_gen", 2)
                .quarantines("missing_customer_number;drift_new_code_gen", 1);
    }

    private static EditedExport births() {
        return EditedExport.of(BIRTHS, ROWS);
    }

    private static EditedExport sales() {
        return EditedExport.of(SALES, ROWS);
    }
}
