// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.eltwarehouse.cli.drafts.BlindRun;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody told the drafter which columns speak of persons; none of their values leaves the protected zones all the same. */
@Tag("slow")
class BlindPrivacyTest {
    private static final PersonalTokens TOKENS = PersonalTokens.of(RawFixture.SHIPPED);

    @ParameterizedTest
    @MethodSource("org.eltwarehouse.cli.privacy.PersonalTokens#openFolders")
    void noPersonalValueIsFoundIn(String folder) throws IOException {
        Path scanned = BlindRun.get().result().folder().resolve(folder);

        assertThat(scanned).isNotEmptyDirectory();
        assertThat(TOKENS.foundBelow(scanned)).isEmpty();
    }

    @Test
    void theScanFindsWhatIsThere() throws IOException {
        assertThat(TOKENS.foundBelow(BlindRun.get().result().folder().resolve("silver/data")))
                .contains("first name in cst_info.csv", "birth date in cst_az12.csv");
    }
}
