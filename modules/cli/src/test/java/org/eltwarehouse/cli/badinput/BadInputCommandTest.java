// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.run.order.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Command lines and settings that make no sense: exit code 2, one line, nothing written. */
class BadInputCommandTest {
    private static final String SIXTY_FIVE = "0123456789012345678901234567890123456789012345678901234567890123x";

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "a/b", "../a", "a#b", "", " ", " a", "a ", "-a", "ä", SIXTY_FIVE})
    void aRunIdThatIsNoSafeFolderNameIsRefused(String id) {
        assertRefused(
                "Cannot use run id '" + id + "': it does not match [A-Za-z0-9][A-Za-z0-9._-]{0,63};"
                        + " choose letters, digits, dots, underscores and hyphens",
                "--run-id=" + id);
    }

    @Test
    void aControlCharacterInARunIdDoesNotReachTheTerminal() {
        assertRefused(
                "Cannot use run id 'a?[31mb': it does not match [A-Za-z0-9][A-Za-z0-9._-]{0,63};"
                        + " choose letters, digits, dots, underscores and hyphens",
                "--run-id=a\u001b[31mb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a/b", "a#b", SIXTY_FIVE})
    void theOrchestratorsRunIdIsJudgedAlike(String id) {
        RawFixture raw = RawFixture.small(temporary);

        RunResult run = RunResult.of(
                Map.of(Environment.SALT, RunResult.SALT, "ORCHESTRATOR_RUN_ID", id),
                raw.artifacts(),
                "--raw",
                raw.folder().toString(),
                "--artifacts",
                raw.artifacts().toString());

        assertThat(run.err())
                .isEqualTo("Cannot use run id '" + id + "': it does not match [A-Za-z0-9][A-Za-z0-9._-]{0,63};"
                        + " choose letters, digits, dots, underscores and hyphens" + System.lineSeparator());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(raw.artifacts()).doesNotExist();
    }

    @Test
    void aRunIdOfSixtyFourCharactersIsTaken() {
        RawFixture raw = RawFixture.small(temporary);
        String id = SIXTY_FIVE.substring(0, 64);

        RunResult run = raw.named(id, "--to", "bronze");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(raw.artifacts().resolve("runs").resolve(id).resolve("bronze/_meta/bronze_metadata.yaml"))
                .exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--bogus | Unknown option: '--bogus'",
                "--kk=3 | Unknown option: '--kk=3'",
                "stray | Unmatched argument at index 4: 'stray'",
                "--seed=x | Invalid value for option '--seed': 'x' is not a long"
            })
    void aFlagThatIsNoneIsRefused(String flag, String reason) {
        assertRefused("Cannot read the command line: " + reason + "; see --help for the options", flag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1", "100", "five", "5.0", "05", ""})
    void aNumberOfSegmentsThatIsNoneIsRefused(String k) {
        assertRefused(
                "Cannot use --k " + k + ": it is neither auto nor a number from 2 to 99; pass --k 5 or --k auto",
                "--k=" + k);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format=xml | Cannot use format 'xml': there is no such format; choose csv or parquet",
                "--master=nowhere | Cannot use --master nowhere: it is no Spark master; pass local[*],"
                        + " spark://host:7077, yarn or k8s://https://host:6443",
                "--to=platinum | Cannot use step 'platinum': there is no such step; choose one of bronze, silver,"
                        + " gold, eda, features, segmentation, reports",
                "--from=gold | Cannot start from gold: no run id is given; name the run to continue with --run-id"
            })
    void aValueThatIsNoneIsRefused(String flag, String message) {
        assertRefused(message, flag);
    }

    @ParameterizedTest
    @CsvSource({
        "PSEUDONYM_SALT, short, 'Cannot use PSEUDONYM_SALT: it has 5 bytes, fewer than 16; "
                + "set a longer secret, or remove it to have one made'",
        "LOG_LEVEL, loud, 'Cannot use LOG_LEVEL LOUD: there is no such level; "
                + "choose error, warn, info, debug or trace'"
    })
    void aSettingThatIsNoneIsRefused(String name, String value, String message) {
        RawFixture raw = RawFixture.small(temporary);
        Map<String, String> environment = name.equals(Environment.SALT)
                ? Map.of(name, value)
                : Map.of(Environment.SALT, RunResult.SALT, name, value);

        RunResult run = RunResult.of(
                environment,
                raw.artifacts(),
                "--raw",
                raw.folder().toString(),
                "--artifacts",
                raw.artifacts().toString());

        assertThat(run.err()).isEqualTo(message + System.lineSeparator());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(raw.artifacts()).doesNotExist();
    }

    @Test
    void moreSegmentsThanCustomersAreRefused() {
        RawFixture raw = RawFixture.small(temporary);
        raw.write(RawFixture.CUSTOMERS, raw.header(RawFixture.CUSTOMERS) + "\n");
        raw.write(RawFixture.SALES, raw.header(RawFixture.SALES) + "\n");
        for (int i = 1; i <= 3; i++) {
            raw.append(RawFixture.CUSTOMERS, i + ",K" + i + ",A,B,S,F,2025-01-01\n");
            raw.append(RawFixture.SALES, "S" + i + ",X," + i + ",20250" + i + "01,,," + 10 * i + ",1," + 10 * i + "\n");
        }

        RunResult run = raw.run("--k", "4");

        run.failedIn(
                Step.SEGMENTATION,
                2,
                "Cannot cluster 3 customers into 4 segments: a segment needs a customer;"
                        + " pass --k 3 or less, or --k auto");
    }

    /** Neither a given nor a generated run id leads anywhere. */
    private void assertRefused(String message, String... arguments) {
        RawFixture raw = RawFixture.small(temporary);
        String[] all = new String[arguments.length + 4];
        all[0] = "--raw";
        all[1] = raw.folder().toString();
        all[2] = "--artifacts";
        all[3] = raw.artifacts().toString();
        System.arraycopy(arguments, 0, all, 4, arguments.length);

        RunResult run = RunResult.of(raw.artifacts(), all);

        assertThat(run.err()).isEqualTo(message + System.lineSeparator());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(raw.artifacts()).doesNotExist();
    }
}
