// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.step.StepContext;
import org.junit.jupiter.api.Test;

/** Other code makes other fingerprints. */
class CodeIdentityTest {
    private static final Sha256 DEFINITIONS = Sha256.of("definitions");

    @Test
    void classFoldersAreTheVersionAlone() {
        assertThat(CodeIdentity.find()).isEmpty();
        assertThat(CodeIdentity.identity(Optional.empty())).isEqualTo(StepContext.ENGINE);
    }

    @Test
    void aJarIsNamedByItsClasses() {
        String one = identity("one", DEFINITIONS);
        assertThat(one).startsWith(StepContext.ENGINE + "+").isEqualTo(identity("one", DEFINITIONS));
        assertThat(identity("other", DEFINITIONS)).isNotEqualTo(one);
    }

    @Test
    void definitionsAreNoCode() {
        assertThat(identity("one", Sha256.of("others"))).isEqualTo(identity("one", DEFINITIONS));
    }

    private static String identity(String code, Sha256 definitions) {
        return CodeIdentity.identity(Optional.of(new CodeIdentity(Sha256.of(code), definitions)));
    }
}
