// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.definition.Column;

/** Features of generated customers: some without orders, the others of a few kinds that lie wide apart, or of no kind. */
record CustomerFeatures(List<Row> rows) {
    static final List<Column> COLUMNS = List.of(
            RunFixture.column("customer_pseudonym", "string", PrivacyClass.QUASI),
            RunFixture.column("recency_days", "int", PrivacyClass.NONE),
            RunFixture.column("frequency", "bigint", PrivacyClass.NONE),
            RunFixture.column("monetary", "decimal(18,2)", PrivacyClass.NONE),
            RunFixture.column("visits_per_month", "double", PrivacyClass.NONE),
            RunFixture.column("newsletter", "int", PrivacyClass.QUASI),
            RunFixture.column("shops", "bigint", PrivacyClass.NONE));

    static CustomerFeatures none() {
        return new CustomerFeatures(new ArrayList<>());
    }

    CustomerFeatures withoutOrders(int count) {
        for (int i = 0; i < count; i++) {
            add(null, "0", "0.00", "0.0");
        }
        return this;
    }

    /** Customers around these values. */
    CustomerFeatures kind(int count, int recency, int frequency, int monetary) {
        Random random = new Random(recency);
        for (int i = 0; i < count; i++) {
            add(
                    i == 0 ? null : Integer.toString(recency + random.nextInt(5)),
                    Integer.toString(frequency + random.nextInt(2)),
                    monetary + "." + (10 + random.nextInt(90)),
                    Double.toString(frequency + random.nextDouble()));
        }
        return this;
    }

    /** Customers of no kind: the worst case for a result that must not depend on the order of work. */
    CustomerFeatures noise(int count) {
        Random random = new Random(11);
        for (int i = 0; i < count; i++) {
            add(
                    Integer.toString(random.nextInt(1_000)),
                    Integer.toString(1 + random.nextInt(20)),
                    String.format(Locale.ROOT, "%.2f", Math.exp(4 + 2 * random.nextGaussian())),
                    Double.toString(random.nextGaussian()));
        }
        return this;
    }

    private void add(String recency, String frequency, String monetary, String visits) {
        // Scattered, so that the order of pseudonyms is not the order in which kinds were added.
        String pseudonym = String.format(Locale.ROOT, "%08x", rows.size() * 0x9E3779B1);
        rows.add(RowFactory.create(
                pseudonym, recency, frequency, monetary, visits, Integer.toString(rows.size() % 2), "1"));
    }
}
