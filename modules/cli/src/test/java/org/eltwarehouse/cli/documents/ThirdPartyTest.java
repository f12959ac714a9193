// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever gets the app jar gets the licences of what is in it. */
class ThirdPartyTest {
    private static final Pattern PACKED = Pattern.compile("<include>([a-z.]+):([^<]+)</include>");

    @Test
    void everyLibraryInTheAppJarIsNamedWithItsLicence() throws IOException {
        String notices = Files.readString(Path.of("src/main/resources/META-INF/THIRD-PARTY.txt"));
        List<String> groups = PACKED.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .filter(found -> !found.group(1).equals("org.eltwarehouse"))
                .map(ThirdPartyTest::named)
                .toList();

        assertThat(groups).hasSizeGreaterThan(5);
        assertThat(groups).allSatisfy(group -> assertThat(notices).contains("\n" + group));
    }

    @Test
    void theTextOfTheirLicenceIsWhole() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/META-INF/licenses/Apache-2.0.txt")))
                .contains("TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION", "END OF TERMS AND CONDITIONS")
                .hasSizeGreaterThan(10_000);
    }

    private static String named(MatchResult found) {
        return found.group(2).equals("*") ? found.group(1) + ":" : found.group(1) + ":" + found.group(2) + " ";
    }
}
