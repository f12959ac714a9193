// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.drafts.draft.ProposedColumn.KeyStep;
import org.eltwarehouse.drafts.draft.ProposedTable.ProposedDistance;
import org.eltwarehouse.drafts.draft.ProposedTable.ProposedProduct;
import org.eltwarehouse.drafts.draft.ProposedTable.ProposedVersions;
import org.eltwarehouse.profile.Profiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What rules make of the exports that the project ships, against labels that a person wrote. */
class SampleDraftTest {
    private static final Path RAW = Path.of("../../raw");

    private static Proposal proposal;

    @BeforeAll
    static void draft() throws IOException {
        proposal = DraftText.draft(raw());
    }

    private static Map<String, Path> raw() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(RAW)) {
            found.filter(Files::isRegularFile)
                    .forEach(file -> files.put(RAW.relativize(file).toString().replace('\\', '/'), file));
        }
        return files;
    }

    @Test
    void knowsKindsKeysAndClasses() {
        assertThat(DraftText.tables(proposal)).isEqualTo("""
                cst_info[cst_id] newest: cst_id integer identifier, cst_key key identifier, cst_firstname text personal, \
                cst_lastname text personal, cst_marital_status code quasi, cst_gndr code quasi, \
                cst_create_date date[yyyy-MM-dd] none
                customer_info[customer_id] equal: customer_id integer identifier, firstname text personal, \
                lastname text personal, gender code quasi, date_of_birth date[yyyy-MM-dd] personal
                prd_info[prd_key, prd_start_dt] versions: prd_id integer none, prd_key key none, cat_id key none, \
                prd_nm text none, prd_cost decimal2 none, prd_line code none, prd_start_dt date[yyyy-MM-dd] none, \
                prd_end_dt date[yyyy-MM-dd] none
                sales_details[sls_ord_num, sls_line_number] all: sls_ord_num key identifier, sls_prd_key key none, \
                sls_cust_id integer identifier, sls_order_dt date[yyyyMMdd] none, sls_ship_dt date[yyyyMMdd] none, \
                sls_due_dt date[yyyyMMdd] none, sls_sales decimal2 none, sls_quantity integer none, sls_price decimal2 none
                cst_az12[cid] equal: cid key identifier, bdate date[yyyy-MM-dd] personal, gen code quasi
                loc_a101[cid] equal: cid key identifier, cntry code quasi
                px_cat_g1v2[id] equal: id key none, cat code none, subcat text none, maintenance code none
                product_info[product_id] equal: product_id integer none, product_name text none, \
                category text none, price decimal2 none
                sales_transactions[transaction_id] equal: transaction_id integer identifier, \
                customer_id integer identifier, product_id integer none, quantity integer none, unit_price decimal2 none, \
                transaction_date date[yyyy-MM-dd] none
                """);
    }

    @Test
    void joinsAcrossSystems() {
        assertThat(DraftText.relationships(proposal)).isEqualTo("""
                cst_az12.cid -> cst_info.cst_key
                loc_a101.cid -> cst_info.cst_key
                prd_info.cat_id -> px_cat_g1v2.id
                sales_details.sls_cust_id -> cst_info.cst_id
                sales_details.sls_prd_key -> prd_info.prd_key
                sales_transactions.customer_id -> customer_info.customer_id
                sales_transactions.product_id -> product_info.product_id
                """);
    }

    @Test
    void bringsKeysToOneForm() {
        assertThat(column("cst_az12", "cid").steps())
                .containsExactly(new KeyStep(KeyStep.Step.STRIP_PREFIX, "NAS", "", 0, 0));
        assertThat(column("loc_a101", "cid").steps()).containsExactly(new KeyStep(KeyStep.Step.REMOVE, "-", "", 0, 0));
        assertThat(column("prd_info", "cat_id").steps())
                .containsExactly(
                        new KeyStep(KeyStep.Step.SUBSTRING, "", "", 1, 5),
                        new KeyStep(KeyStep.Step.REPLACE, "-", "_", 0, 0));
        assertThat(column("prd_info", "prd_key").steps())
                .containsExactly(new KeyStep(KeyStep.Step.SUBSTRING, "", "", 7, 0));
    }

    @Test
    void repairsWhatTheDataProves() {
        assertThat(table("sales_details").products())
                .containsExactly(new ProposedProduct("sls_sales", "sls_quantity", "sls_price"));
        assertThat(column("sales_details", "sls_price").absolute()).isTrue();
        assertThat(table("sales_transactions").products())
                .containsExactly(new ProposedProduct("amount", "quantity", "unit_price"));
        assertThat(table("prd_info").versions()).isEqualTo(new ProposedVersions("prd_start_dt", "prd_end_dt"));
        assertThat(table("sales_details").distance())
                .isEqualTo(new ProposedDistance("sls_order_dt", "sls_ship_dt", -7));
        assertThat(proposal.tables())
                .filteredOn(table -> table.distance() != null)
                .hasSize(1);
        assertThat(proposal.questions())
                .contains(
                        "sls_order_dt of sales_details is always 7 days from sls_ship_dt, so where it is unknown it is"
                                + " taken from that: is that so?");
        assertThat(column("cst_az12", "bdate").minimum()).isEqualTo("1900-01-01");
        assertThat(column("cst_az12", "bdate").maximum()).isEqualTo("business_date");
    }

    @Test
    void harmonisesCodes() {
        assertThat(column("cst_az12", "gen").codes())
                .extracting(ProposedColumn.CodeMeaning::meaning)
                .contains("F", "M");
        assertThat(column("loc_a101", "cntry").openCodes()).isTrue();
        assertThat(column("px_cat_g1v2", "maintenance").codes())
                .extracting(ProposedColumn.CodeMeaning::meaning)
                .containsExactly("Yes", "No");
    }

    @Test
    void drawsTheStar() {
        assertThat(DraftText.star(proposal)).isEqualTo("""
                dim_customer of cst_info[cst_id] looks up [cst_az12 by cst_key, loc_a101 by cst_key]
                dim_customer_info of customer_info[customer_id] looks up []
                dim_product of prd_info[prd_key] looks up [px_cat_g1v2 by cat_id]
                dim_product_info of product_info[product_id] looks up []
                fact_sales_details on sls_order_dt measures [sls_sales, sls_quantity] refers \
                [sls_cust_id to dim_customer, sls_prd_key to dim_product]
                fact_sales_transactions on transaction_date measures [quantity, amount] refers \
                [customer_id to dim_customer_info, product_id to dim_product_info]
                """);
    }

    @Test
    void readsTheBusinessDateFromTheLikeliestFact() throws IOException {
        var contracts = SourceContracts.of(Profiler.profile(Places.of(raw())));
        assertThat(contracts).hasSize(9);
        assertThat(contracts.stream().filter(contract -> contract.businessDate() != null))
                .extracting(SourceContract::businessDate)
                .containsExactly(new SourceContract.BusinessDate("sls_order_dt", "yyyyMMdd", "sls_ship_dt"));
    }

    private static ProposedTable table(String name) {
        return proposal.tables().stream()
                .filter(table -> table.source().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ProposedColumn column(String table, String name) {
        return table(table).columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
