// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.List;
import java.util.stream.Stream;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.draft.ProposedColumn.CodeMeaning;
import org.eltwarehouse.drafts.draft.ProposedColumn.KeyStep;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;
import org.eltwarehouse.drafts.draft.ProposedDimension;
import org.eltwarehouse.drafts.draft.ProposedDimension.Lookup;
import org.eltwarehouse.drafts.draft.ProposedFact;
import org.eltwarehouse.drafts.draft.ProposedFact.Reference;
import org.eltwarehouse.drafts.draft.ProposedTable;
import org.eltwarehouse.drafts.draft.ProposedTable.Keep;
import org.eltwarehouse.drafts.draft.ProposedTable.ProposedDistance;
import org.eltwarehouse.drafts.draft.ProposedTable.ProposedProduct;
import org.eltwarehouse.drafts.draft.ProposedTable.ProposedVersions;

/** A small shop: customers, their loyalty cards, articles in versions, returned goods, order lines. */
final class ShopDraft {
    private ShopDraft() {}

    static Proposal proposal() {
        return new Proposal(
                List.of(customers(), cards(), articles(), returns(), lines()),
                List.of(),
                List.of(
                        new ProposedDimension(
                                "dim_customer",
                                "One row per customer, and one for the unknown customer.",
                                "customers",
                                List.of("customer_id"),
                                "customer_key",
                                List.of("name", "country", "born"),
                                List.of(new Lookup("cards", "customer_no", "customer_no", List.of("tier")))),
                        new ProposedDimension(
                                "dim_article",
                                "One row per article, and one for the unknown article.",
                                "articles",
                                List.of("article_no"),
                                "article_key",
                                List.of("title", "list_price"),
                                List.of())),
                List.of(new ProposedFact(
                        "fact_sales",
                        "One row per order line; every line of silver exactly once.",
                        "lines",
                        List.of(
                                new Reference("article_no", "dim_article"),
                                new Reference("customer_id", "dim_customer")),
                        List.of("amount", "quantity"),
                        List.of("price"),
                        "order")),
                List.of());
    }

    private static ProposedTable customers() {
        return table(
                "customers",
                List.of("customer_id"),
                Keep.NEWEST,
                "changed",
                null,
                List.of(),
                ColumnDraft.of("customer_id", Kind.INTEGER).between("1", null).privacy(PrivacyClass.IDENTIFIER),
                ColumnDraft.of("customer_no", Kind.KEY)
                        .upper()
                        .steps(new KeyStep(KeyStep.Step.STRIP_PREFIX, "nas", "", 0, 0))
                        .privacy(PrivacyClass.IDENTIFIER),
                ColumnDraft.of("name", Kind.TEXT).privacy(PrivacyClass.PERSONAL),
                ColumnDraft.of("country", Kind.CODE)
                        .codes(true, new CodeMeaning("Germany", List.of("de", "Deutschland")))
                        .unknown("n/a", "-")
                        .privacy(PrivacyClass.QUASI),
                ColumnDraft.of("gender", Kind.CODE)
                        .codes(
                                false,
                                new CodeMeaning("F", List.of("f", "Frau")),
                                new CodeMeaning("M", List.of("m", "it's him")))
                        .unknown("?")
                        .privacy(PrivacyClass.QUASI),
                ColumnDraft.day("born", "yyyy-MM-dd", "dd.MM.yyyy")
                        .between("1900-01-01", "business_date")
                        .privacy(PrivacyClass.PERSONAL),
                ColumnDraft.of("active", Kind.BOOLEAN),
                ColumnDraft.day("changed", "yyyyMMdd"));
    }

    private static ProposedTable cards() {
        return table(
                "cards",
                List.of("customer_no"),
                Keep.MOST_COMPLETE,
                null,
                null,
                List.of(),
                ColumnDraft.of("customer_no", Kind.KEY)
                        .upper()
                        .steps(new KeyStep(KeyStep.Step.REMOVE, "-", "", 0, 0))
                        .privacy(PrivacyClass.IDENTIFIER),
                ColumnDraft.of("tier", Kind.TEXT));
    }

    private static ProposedTable articles() {
        ProposedTable versions = table(
                "articles",
                List.of("article_no", "valid_from"),
                Keep.MOST_COMPLETE,
                null,
                null,
                List.of(),
                ColumnDraft.of("group_no", Kind.KEY)
                        .from("article_no")
                        .steps(new KeyStep(KeyStep.Step.SUBSTRING, "", "", 1, 2)),
                ColumnDraft.of("article_no", Kind.KEY).steps(new KeyStep(KeyStep.Step.SUBSTRING, "", "", 4, 0)),
                ColumnDraft.of("title", Kind.TEXT).required(),
                ColumnDraft.of("list_price", Kind.DECIMAL).comma().between("0", null),
                ColumnDraft.day("valid_to", "yyyy-MM-dd").between("2000-01-01", null),
                ColumnDraft.day("valid_from", "dd/MM/yyyy", "MM/dd/yyyy"));
        return new ProposedTable(
                versions.source(),
                versions.grain(),
                versions.columns(),
                versions.key(),
                versions.keep(),
                null,
                null,
                List.of(),
                new ProposedVersions("valid_from", "valid_to"),
                null);
    }

    private static ProposedTable returns() {
        ProposedTable returns = table(
                "returns",
                List.of("return_no"),
                Keep.MOST_COMPLETE,
                null,
                null,
                List.of(new ProposedProduct("value", "pieces", "unit_price")),
                ColumnDraft.of("return_no", Kind.KEY).privacy(PrivacyClass.IDENTIFIER),
                ColumnDraft.of("pieces", Kind.INTEGER),
                ColumnDraft.of("unit_price", Kind.DECIMAL).between("0", null),
                ColumnDraft.day("sent", "yyyy-MM-dd"),
                ColumnDraft.day("due", "yyyy-MM-dd").between("2000-01-01", null));
        return new ProposedTable(
                returns.source(),
                returns.grain(),
                returns.columns(),
                returns.key(),
                returns.keep(),
                null,
                null,
                returns.products(),
                null,
                new ProposedDistance("due", "sent", 14));
    }

    private static ProposedTable lines() {
        return table(
                "lines",
                List.of("order_no", "line"),
                Keep.ALL,
                null,
                "line",
                List.of(new ProposedProduct("amount", "quantity", "price")),
                ColumnDraft.of("order_no", Kind.KEY).privacy(PrivacyClass.IDENTIFIER),
                ColumnDraft.of("article_no", Kind.KEY),
                ColumnDraft.of("customer_id", Kind.INTEGER).privacy(PrivacyClass.IDENTIFIER),
                ColumnDraft.day("order", "yyyy-MM-dd"),
                ColumnDraft.of("amount", Kind.DECIMAL),
                ColumnDraft.of("quantity", Kind.INTEGER),
                ColumnDraft.of("price", Kind.DECIMAL).absolute());
    }

    private static ProposedTable table(
            String name,
            List<String> key,
            Keep keep,
            String newestBy,
            String line,
            List<ProposedProduct> products,
            ColumnDraft... columns) {
        return new ProposedTable(
                name,
                "One row per record of " + name + ".",
                Stream.of(columns).map(ColumnDraft::column).toList(),
                key,
                keep,
                newestBy,
                line,
                products);
    }

    /** The contracts of the files, all text. */
    static List<SourceContract> sources() {
        return proposal().tables().stream()
                .map(table -> new SourceContract(
                        new TableName("bronze", table.source()),
                        "shop/" + table.source() + ".csv",
                        "One record of " + table.source() + ".",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        table.columns().stream()
                                .map(ProposedColumn::source)
                                .distinct()
                                .map(column -> new Column(column, null, PrivacyClass.NONE, Phrases.of(column)))
                                .toList()))
                .toList();
    }
}
