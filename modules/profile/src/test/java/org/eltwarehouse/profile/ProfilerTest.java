// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.profile.statistics.TableProfile;
import org.eltwarehouse.profile.view.ModelView;
import org.eltwarehouse.testkit.Exports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ProfilerTest {
    private static final Path RAW = Path.of("../../raw");
    private static final double CHARACTERS_PER_TOKEN = 3.5;
    private static final int PROMPT_TOKENS = 6_000;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void profilesTheSampleInTime() throws IOException {
        assertThat(Profiler.profile(Places.of(raw())).tables()).hasSize(9).allMatch(TableProfile::readable);
    }

    @Test
    void aModelSeesTheMainTablesInFewTokens() throws IOException {
        Map<String, Path> main = raw();
        main.keySet().removeIf(file -> file.matches(".*/(customer_info|product_info|sales_transactions)[.]csv"));
        String json =
                ModelView.of(Profiler.profile(Places.of(main)), any -> true).json();

        assertThat(main).hasSize(6);
        assertThat(json.length() / CHARACTERS_PER_TOKEN).isLessThan(PROMPT_TOKENS);
    }

    @Test
    void theOrderOfFilesDoesNotMatter() throws IOException {
        List<String> ids = new ArrayList<>(raw().keySet());
        Profile first = Profiler.profile(Places.of(raw()));
        Collections.reverse(ids);
        Map<String, Path> reversed = new LinkedHashMap<>();
        for (String id : ids) {
            reversed.put(id, raw().get(id));
        }
        Profile second = Profiler.profile(Places.of(reversed));

        assertThat(second).isEqualTo(first);
        assertThat(ModelView.of(second, any -> true).json())
                .isEqualTo(ModelView.of(first, any -> true).json());
    }

    @Test
    void estimatesWhatIsTooLargeToCount() {
        Exports out = new Exports(folder)
                .file(
                        "s/orders.csv",
                        "order_id,customer_id,amount",
                        120_000,
                        i -> i + "," + i % 30_000 + "," + i + ".5")
                .file("s/customers.csv", "customer_id,name", 30_000, i -> (i - 1) + ",x");
        Profile profile = Profiler.profile(Places.of(out.files()));
        TableProfile orders = profile.table("orders").orElseThrow();

        assertThat(orders.rows()).isEqualTo(120_000);
        assertThat((double) orders.column("order_id").orElseThrow().distinct().values())
                .isBetween(112_000.0, 128_000.0);
        assertThat(orders.column("order_id").orElseThrow().distinct().uniqueness())
                .isEqualTo(1);
        assertThat(orders.column("customer_id").orElseThrow().distinct().uniqueness())
                .isBetween(0.24, 0.26);
        assertThat(profile.inclusions())
                .anySatisfy(link -> assertThat(link.table() + "." + link.column() + " " + link.coverage())
                        .isEqualTo("orders.customer_id 1.0"));
    }

    @Test
    void theEndingOfAFileMayBeInAnyCase() {
        Exports out = new Exports(folder).file("s/ORDERS.CSV", "order_id,amount", 20, i -> i + "," + i);
        TableProfile orders =
                Profiler.profile(Places.of(out.files())).table("orders").orElseThrow();
        assertThat(orders.readable()).isTrue();
        assertThat(orders.file()).isEqualTo("s/ORDERS.CSV");
    }

    @Test
    void aliasesComeBackToNames() {
        Exports out = new Exports(folder).file("s/xyzzy.csv", "id,Frobnicator", 20, i -> i + "," + i);
        ModelView view = ModelView.of(Profiler.profile(Places.of(out.files())), any -> true);

        assertThat(view.json()).contains("\"table_1\"", "\"column_2\"").doesNotContain("frob", "xyzzy");
        assertThat(view.aliases()).containsEntry("table_1", "xyzzy").containsEntry("table_1.column_2", "frobnicator");
    }

    private static Map<String, Path> raw() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(RAW)) {
            found.filter(Files::isRegularFile)
                    .forEach(file -> files.put(RAW.relativize(file).toString().replace('\\', '/'), file));
        }
        return files;
    }
}
