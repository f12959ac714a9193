// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eltwarehouse.cli.fixture.ChangedRun;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.Documents;
import org.junit.jupiter.api.io.TempDir;

/** A finished run to give commands over, whole or changed. */
abstract class FinishedRun {
    @TempDir
    Path temporary;

    private int copies;

    final ChangedRun copy() {
        return ChangedRun.base().copy(temporary.resolve("copy" + copies++));
    }

    static <T> T json(RunResult result, Class<T> type) {
        assertThat(result.err()).isEmpty();
        return Documents.fromJson(result.out(), type, "the output");
    }
}
