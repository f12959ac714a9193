// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeterminismTest {
    @Test
    void writesTheSameBytesInAnyLocaleAndTimeZone(@TempDir Path here, @TempDir Path there) {
        Map<String, String> expected = reports(here);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(reports(there)).isEqualTo(expected).hasSize(14);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void allowsNothingButItsOwnStylesheet(@TempDir Path run) {
        reports(run).forEach((name, text) -> {
            if (name.endsWith(".html")) {
                assertThat(text)
                        .containsPattern("Content-Security-Policy\" content=\"default-src 'none';"
                                + " style-src 'sha256-[A-Za-z0-9+/=]{44}'; base-uri 'none'; form-action 'none'\"")
                        .doesNotContain("<script", " style=", "<link", "<img", "href=", "url(", "@import");
            }
        });
    }

    private static Map<String, String> reports(Path run) {
        Samples.runFolder(run);
        Samples.allRecords()
                .forEach((step, record) -> StepReports.write(record, Location.of(run.resolve(step.folder()))));
        Expose.write(Location.of(run), Samples.allRecords(), Samples.policy(), Location.of(run.resolve("reports")));
        try (Stream<Path> files = Files.walk(run)) {
            return files.filter(file -> file.toString().matches(".*\\.(md|html)"))
                    .collect(Collectors.toMap(
                            file -> run.relativize(file).toString(), DeterminismTest::text, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
