// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A raw folder that a test had written. */
record WrittenSample(Path folder) {

    static final long SHIPPED_SEED = 20260101;

    WrittenSample {
        requireNonNull(folder, "folder is null");
    }

    static WrittenSample write(Path folder, long seed, Scale scale) throws IOException {
        new SampleFolder(new Seed(seed), scale).writeTo(folder);
        return new WrittenSample(folder);
    }

    static WrittenSample shipped(Path folder) throws IOException {
        return write(folder, SHIPPED_SEED, Scale.ONE);
    }

    /** Every file's bytes by its path, one character for one byte. */
    Map<String, String> bytes() throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        for (SampleFile file : new SampleFolder(new Seed(0), Scale.ONE).files()) {
            bytes.put(file.path(), Files.readString(folder.resolve(file.path()), StandardCharsets.ISO_8859_1));
        }
        return bytes;
    }

    CsvTable crmCustomers() throws IOException {
        return CsvTable.read(folder, "source_crm/cst_info.csv");
    }

    CsvTable crmProducts() throws IOException {
        return CsvTable.read(folder, "source_crm/prd_info.csv");
    }

    CsvTable crmSales() throws IOException {
        return CsvTable.read(folder, "source_crm/sales_details.csv");
    }

    CsvTable erpCustomers() throws IOException {
        return CsvTable.read(folder, "source_erp/CST_AZ12.csv");
    }

    CsvTable erpLocations() throws IOException {
        return CsvTable.read(folder, "source_erp/LOC_A101.csv");
    }

    CsvTable erpCategories() throws IOException {
        return CsvTable.read(folder, "source_erp/PX_CAT_G1V2.csv");
    }

    CsvTable shopCustomers() throws IOException {
        return CsvTable.read(folder, "source_crm/customer_info.csv");
    }

    CsvTable shopProducts() throws IOException {
        return CsvTable.read(folder, "source_erp/product_info.csv");
    }

    CsvTable shopTransactions() throws IOException {
        return CsvTable.read(folder, "source_erp/sales_transactions.csv");
    }
}
