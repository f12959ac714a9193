// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The whole export: every file of both sources, decided by seed and scale alone. */
record SampleFolder(Seed seed, Scale scale) {

    private static final int CUSTOMERS = 1_000;
    private static final int SHOP_CUSTOMERS = 200;
    private static final int SHOP_TRANSACTIONS = 800;

    SampleFolder {
        requireNonNull(seed, "seed is null");
        requireNonNull(scale, "scale is null");
    }

    List<SampleFile> files() {
        PersonNames names = new PersonNames();
        Catalogue catalogue = new Catalogue();
        long customers = scale.of(CUSTOMERS);
        long shopCustomers = scale.of(SHOP_CUSTOMERS);
        return List.of(
                new CrmCustomers(seed, names, customers),
                new CrmProducts(seed, catalogue),
                new CrmSales(seed, new Demand(seed, customers), new Baskets(seed, catalogue)),
                new ShopCustomers(seed, names, shopCustomers),
                new ErpCustomers(seed, names, customers),
                new ErpLocations(seed, names, customers),
                new ErpCategories(),
                new ShopProducts(),
                new ShopTransactions(seed, scale.of(SHOP_TRANSACTIONS), shopCustomers));
    }

    /** Writes every file below the folder, over what stands there under the same names; returns the rows written. */
    long writeTo(Path folder) throws IOException {
        long rows = 0;
        for (SampleFile file : files()) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(requireNonNull(path.getParent(), "parent is null"));
            try (CsvFile csv = new CsvFile(path, file.header())) {
                file.writeRows(csv);
                rows += csv.rows();
            }
        }
        return rows;
    }
}
