package org.eltwarehouse.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A raw folder that a test may spoil, and the golden path over it. Files are named as below it: source, slash, name. */
record RawFixture(Path folder, Path artifacts) {
    static final Path SHIPPED = Path.of("../../raw").toAbsolutePath().normalize();
    static final String CUSTOMERS = "source_crm/cst_info.csv";
    static final String PRODUCTS = "source_crm/prd_info.csv";
    static final String SALES = "source_crm/sales_details.csv";
    static final String SHOP_CUSTOMERS = "source_crm/customer_info.csv";
    static final String BIRTHS = "source_erp/CST_AZ12.csv";
    static final String LOCATIONS = "source_erp/LOC_A101.csv";
    static final String CATEGORIES = "source_erp/PX_CAT_G1V2.csv";
    static final String SHOP_PRODUCTS = "source_erp/product_info.csv";
    static final String SHOP_SALES = "source_erp/sales_transactions.csv";
    static final List<String> FILES = List.of(
            CUSTOMERS, SHOP_CUSTOMERS, PRODUCTS, SALES, BIRTHS, LOCATIONS, CATEGORIES, SHOP_PRODUCTS, SHOP_SALES);

    private static final int ROWS = 40;

    /** The header and the first rows of every shipped file, below a folder of the test's own. */
    static RawFixture small(Path temporary) {
        RawFixture raw = empty(temporary);
        for (String file : FILES) {
            raw.write(file, head(SHIPPED.resolve(file)));
        }
        return raw;
    }

    /** No file yet, not even the folder. */
    static RawFixture empty(Path temporary) {
        return new RawFixture(temporary.resolve("raw"), temporary.resolve("artifacts"));
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    byte[] bytes(String file) {
        try {
            return Files.readAllBytes(path(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    String header(String file) {
        return text(file).substring(0, text(file).indexOf('\n'));
    }

    RawFixture write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    RawFixture write(String file, byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        try {
            Files.createDirectories(path(file).getParent());
            Files.write(path(file), all.toByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return this;
    }

    /** Adds bytes behind the file's last line. */
    RawFixture append(String file, byte[]... parts) {
        ByteArrayOutputStream tail = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(tail::writeBytes);
        return write(file, bytes(file), tail.toByteArray());
    }

    RawFixture append(String file, String text) {
        return append(file, text.getBytes(StandardCharsets.UTF_8));
    }

    RawFixture remove(String file) {
        try {
            Files.delete(path(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return this;
    }

    /** The golden path over this folder, as run {@link RunResult#RUN}, with two cores unless told otherwise. */
    RunResult run(String... more) {
        List<String> master = List.of(more).contains("--master") ? List.of() : List.of("--master", "local[2]");
        return submitted(Stream.concat(master.stream(), Arrays.stream(more)).toArray(String[]::new));
    }

    /** As {@link #run}, with the master that the system properties name, as inside spark-submit. */
    RunResult submitted(String... more) {
        return named(RunResult.RUN, more);
    }

    /** As {@link #submitted}, under a name of the test's own. */
    RunResult named(String id, String... more) {
        List<String> ours = List.of("--raw", folder.toString(), "--artifacts", artifacts.toString(), "--run-id", id);
        return RunResult.of(
                artifacts, Stream.concat(ours.stream(), Arrays.stream(more)).toArray(String[]::new));
    }

    private static String head(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.limit(ROWS + 1L).collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
