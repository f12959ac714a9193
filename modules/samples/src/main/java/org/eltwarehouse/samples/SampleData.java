// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * Writes the raw folder of a bicycle shop with the defects of real exports.
 *
 * <p>The same seed and scale write the same bytes on any machine. Exit codes: 0 written, 2 wrong usage, 3 the disk
 * refused.
 */
@Command(
        name = "sample-data",
        description = "Writes the sample's raw folder.",
        mixinStandardHelpOptions = true,
        version = "sample-data 0.1.0",
        sortOptions = false)
public final class SampleData implements Callable<Integer> {

    private static final int WRONG_USAGE = 2;
    private static final int PLATFORM_FAILED = 3;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "raw", description = "Folder to write (raw).")
    private Path out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "20260101",
            description = "Decides every value (20260101).")
    private long seed;

    @Option(
            names = "--scale",
            paramLabel = "N",
            defaultValue = "1",
            converter = ScaleConverter.class,
            description = "Times 1,000 customers, decimals allowed (1).")
    private Scale scale;

    @Spec
    private CommandSpec command;

    public static void main(String[] arguments) {
        PrintWriter standardOut = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter standardError = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(standardOut, standardError, arguments));
    }

    static int run(PrintWriter standardOut, PrintWriter standardError, String... arguments) {
        return new CommandLine(new SampleData())
                .setOut(standardOut)
                .setErr(standardError)
                .setParameterExceptionHandler(SampleData::refuse)
                .execute(arguments);
    }

    @Override
    public Integer call() {
        PrintWriter standardError = command.commandLine().getErr();
        if (Files.exists(out) && !Files.isDirectory(out)) {
            standardError.printf("Cannot write the sample: %s is not a folder; name a folder with --out%n", out);
            return WRONG_USAGE;
        }
        try {
            long rows = new SampleFolder(new Seed(seed), scale).writeTo(out);
            command.commandLine().getOut().println("Wrote " + rows + " rows to " + out);
            return 0;
        } catch (IOException e) {
            standardError.printf("Cannot write the sample: %s; free space or name another folder with --out%n", e);
            return PLATFORM_FAILED;
        }
    }

    private static int refuse(ParameterException exception, String[] arguments) {
        exception
                .getCommandLine()
                .getErr()
                .println("Cannot read the command line: " + exception.getMessage() + "; see --help for the options");
        return WRONG_USAGE;
    }

    /** Names the value in the message, which picocli leaves to the converter. */
    static final class ScaleConverter implements ITypeConverter<Scale> {

        @Override
        public Scale convert(String text) {
            try {
                return Scale.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + text + "': " + e.getMessage());
            }
        }
    }
}
