// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleDataTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter error = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            --seed=abc,    "Invalid value for option '--seed': 'abc' is not a long"
            --scale=0,     "Invalid value for option '--scale': '0': the scale is not between 0.001 and 10000"
            --scale=-1,    "Invalid value for option '--scale': '-1': the scale is not between 0.001 and 10000"
            --scale=10001, "Invalid value for option '--scale': '10001': the scale is not between 0.001 and 10000"
            --scale=NaN,   "Invalid value for option '--scale': 'NaN': the scale is not a number"
            --scale=1e-99999999, "'1e-99999999': the scale is not between 0.001 and 10000"
            --out,         "Missing required parameter for option '--out' (DIR)"
            --rows=5,      "Unknown option: '--rows=5'"
            more,          "Unmatched argument at index 0: 'more'"
            """)
    void refusesAWrongCommandLine(String argument, String reason) {
        assertThat(run(argument)).isEqualTo(2);
        assertThat(error.toString())
                .startsWith("Cannot read the command line: ")
                .contains(reason)
                .endsWith("; see --help for the options" + System.lineSeparator());
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refusesToWriteIntoAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThat(run("--out", file.toString())).isEqualTo(2);
        assertThat(error)
                .hasToString("Cannot write the sample: " + file + " is not a folder; name a folder with --out"
                        + System.lineSeparator());
    }

    @Test
    void reportsADiskThatRefuses() throws IOException {
        Files.createFile(folder.resolve("source_crm"));
        assertThat(run("--out", folder.toString())).isEqualTo(3);
        assertThat(error.toString())
                .startsWith("Cannot write the sample: ")
                .contains("source_crm")
                .endsWith("; free space or name another folder with --out" + System.lineSeparator());
    }

    @Test
    void writesTheShippedSampleByDefault() throws IOException {
        assertThat(run("--out", folder.toString())).isZero();
        assertThat(new WrittenSample(folder).bytes())
                .isEqualTo(WrittenSample.shipped(folder.resolve("expected")).bytes());
        assertThat(out.toString()).startsWith("Wrote ").contains(folder.toString());
        assertThat(error.toString()).isEmpty();
    }

    @Test
    void takesADecimalScaleAndASeed() throws IOException {
        assertThat(run("--out", folder.toString(), "--scale", "0.05", "--seed", "7"))
                .isZero();
        assertThat(new WrittenSample(folder).erpCustomers().rows()).hasSize(50);
        assertThat(new WrittenSample(folder).bytes())
                .isEqualTo(WrittenSample.write(folder.resolve("expected"), 7, Scale.parse("0.05"))
                        .bytes());
    }

    private int run(String... arguments) {
        return SampleData.run(new PrintWriter(out, true), new PrintWriter(error, true), arguments);
    }
}
