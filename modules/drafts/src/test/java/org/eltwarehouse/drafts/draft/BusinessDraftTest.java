// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.profile.Profiler;
import org.eltwarehouse.testkit.Businesses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules make of exports of other shapes, against labels. */
class BusinessDraftTest {
    @TempDir
    Path folder;

    @Test
    void draftsRetail() {
        Proposal proposal = DraftText.draft(Businesses.retail(folder).files());
        assertThat(DraftText.tables(proposal)).isEqualTo("""
                customers[customer_id] newest: customer_id integer identifier, first_name text personal, \
                last_name text personal, email text personal, birth_date date[yyyy-MM-dd] personal, gender code quasi, \
                updated_at date[yyyy-MM-dd] none
                order_items[order_id, line_no] equal: order_id integer identifier, line_no integer none, \
                product_id integer none, quantity integer none, unit_price decimal2 none, line_total decimal2 none
                orders[order_id] equal: order_id integer identifier, customer_id integer identifier, \
                store_id integer none, order_date date[yyyy-MM-dd] none, status code none
                products[product_id] equal: product_id integer none, name text none, category code none, \
                list_price decimal2 none, active boolean none
                stores[store_id] equal: store_id integer none, store_name text none, city text quasi, \
                country code quasi
                """);
        assertThat(DraftText.relationships(proposal)).isEqualTo("""
                order_items.order_id -> orders.order_id
                order_items.product_id -> products.product_id
                orders.customer_id -> customers.customer_id
                orders.store_id -> stores.store_id
                """);
        assertThat(DraftText.star(proposal)).isEqualTo("""
                dim_customer of customers[customer_id] looks up []
                dim_order of orders[order_id] looks up [stores by store_id, customers by customer_id]
                dim_product of products[product_id] looks up []
                dim_store of stores[store_id] looks up []
                fact_order_items on null measures [quantity, line_total] refers \
                [order_id to dim_order, product_id to dim_product]
                fact_orders on order_date measures [] refers [customer_id to dim_customer, store_id to dim_store]
                """);
    }

    @Test
    void draftsABank() {
        Proposal proposal = DraftText.draft(Businesses.bank(folder).files());
        assertThat(DraftText.tables(proposal)).isEqualTo("""
                accounts[account_id] equal: account_id integer identifier, client_no key identifier, iban text personal, \
                opened date[yyyy-MM-dd] none, balance decimal2 none, currency code none
                clients[client_no] equal: client_no key identifier, full_name text personal, \
                date_of_birth date[yyyy-MM-dd] personal, country code quasi, phone text personal
                transactions[txn_id] equal: txn_id key identifier, account_id integer identifier, \
                booked_at date[yyyy-MM-dd HH:mm:ss] none, amount decimal2 none, type code none, purpose text free_text
                """);
        assertThat(DraftText.star(proposal)).isEqualTo("""
                dim_account of accounts[account_id] looks up [clients by client_no]
                dim_customer of clients[client_no] looks up []
                fact_transactions on booked_at measures [amount] refers [account_id to dim_account]
                """);
    }

    @Test
    void draftsAGermanClinic() {
        var files = Businesses.clinic(folder).files();
        Proposal proposal = DraftText.draft(files);
        assertThat(DraftText.tables(proposal)).isEqualTo("""
                aerzte[arzt_nr] equal: arzt_nr integer identifier, name text personal, abteilung text quasi
                behandlungen[behandlungs_nr] equal: behandlungs_nr integer identifier, \
                patienten_nr key identifier, arzt_nr integer identifier, behandlungsdatum date[dd.MM.yyyy] quasi, \
                diagnose code quasi, betrag decimal2 none, bemerkung text free_text
                patienten[patienten_nr] equal: patienten_nr key identifier, vorname text personal, \
                nachname text personal, geburtsdatum date[dd.MM.yyyy] personal, geschlecht code quasi, plz text quasi, \
                ort code quasi
                """);
        assertThat(DraftText.relationships(proposal)).isEqualTo("""
                behandlungen.arzt_nr -> aerzte.arzt_nr
                behandlungen.patienten_nr -> patienten.patienten_nr
                """);
        assertThat(proposal.tables().get(1).columns())
                .filteredOn(column -> column.name().equals("betrag"))
                .allMatch(ProposedColumn::decimalComma);
        SourceContract contract =
                SourceContracts.of(Profiler.profile(Places.of(files))).get(2);
        assertThat(contract.charset()).isEqualTo("windows-1252");
        assertThat(contract.delimiter()).isEqualTo(";");
        assertThat(contract.columns().get(0).header()).isEqualTo("patientennr");
    }

    @Test
    void draftsLogistics() {
        Proposal proposal = DraftText.draft(Businesses.logistics(folder).files());
        assertThat(DraftText.tables(proposal)).isEqualTo("""
                carriers[carrier_id] equal: carrier_id integer none, carrier_name text none, active boolean none
                shipments[shipment_no] equal: shipment_no key identifier, warehouse_code key none, \
                carrier_id integer none, ship_date date[MM/dd/yyyy] none, delivery_date date[MM/dd/yyyy] none, \
                weight_kg decimal3 none, freight_cost decimal2 none
                warehouses[warehouse_code] equal: warehouse_code key none, warehouse_name text none, \
                country code quasi
                """);
        assertThat(DraftText.star(proposal)).isEqualTo("""
                dim_carrier of carriers[carrier_id] looks up []
                dim_warehouse of warehouses[warehouse_code] looks up []
                fact_shipments on ship_date measures [weight_kg, freight_cost] refers \
                [carrier_id to dim_carrier, warehouse_code to dim_warehouse]
                """);
    }

    @Test
    void draftsASchool() {
        Proposal proposal = DraftText.draft(Businesses.school(folder).files());
        assertThat(DraftText.tables(proposal)).isEqualTo("""
                courses[course_code] equal: course_code key none, title text none, credits integer none
                enrolments[student_id, course_code] equal: student_id integer identifier, course_code key none, \
                semester code none, grade decimal1 none
                students[student_id] equal: student_id integer identifier, name text personal, \
                dob date[yyyy-MM-dd] personal, program code quasi, enrolled_since date[yyyy-MM-dd] none
                """);
        assertThat(DraftText.star(proposal)).isEqualTo("""
                dim_course of courses[course_code] looks up []
                dim_student of students[student_id] looks up []
                fact_enrolments on null measures [] refers [course_code to dim_course, student_id to dim_student]
                """);
    }
}
