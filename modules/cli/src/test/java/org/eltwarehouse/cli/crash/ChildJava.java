// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eltwarehouse.cli.fixture.TrialRun;

/** A process that runs a main class with the flags and the class path of this one, and that may be killed. */
final class ChildJava implements AutoCloseable {
    /** The exit code of a process that SIGKILL ended. */
    private static final int KILLED = 128 + 9;

    private final Process process;

    private ChildJava(Process process) {
        this.process = process;
    }

    /** Starts a child whose output is read line by line. */
    static ChildJava start(Class<?> main, List<String> arguments) {
        return start(command(main, arguments));
    }

    /** Starts a child whose output goes to a file. */
    static ChildJava start(Class<?> main, List<String> arguments, Path output) {
        return start(command(main, arguments).redirectOutput(output.toFile()));
    }

    private static ChildJava start(ProcessBuilder command) {
        try {
            return new ChildJava(command.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder command(Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(TrialRun.ENVIRONMENT);
        return builder;
    }

    /** The first line that starts like this, or the last one before the output ended. */
    String line(String start) {
        String last = "it said nothing";
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                last = line;
                if (line.startsWith(start)) {
                    return line;
                }
            }
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the process ends; false if it still lives then. */
    boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits for the end of the process. */
    int exitCode() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Ends the process on the spot, with SIGKILL; false if it had ended by itself just before. */
    boolean kill() {
        process.destroyForcibly();
        return exitCode() == KILLED;
    }

    @Override
    public void close() {
        kill();
    }

    private IllegalStateException interrupted(InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while a child ran", e);
    }
}
