// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.crash;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.eltwarehouse.cli.fixture.TrialRun;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.run.execute.ShippedDrivers;
import org.eltwarehouse.testkit.FaultyFileSystem;
import org.eltwarehouse.testkit.HaltAt;

/** A golden path that stops at a point and waits there to be killed. Arguments: raw folder, artifacts folder, step, point. */
final class HaltedRun {
    private HaltedRun() {}

    public static void main(String[] arguments) {
        endWith(ProcessHandle.current().parent().orElseThrow());
        Path raw = Path.of(arguments[0]);
        Path artifacts = Path.of(arguments[1]);
        CrashPoint point = CrashPoint.valueOf(arguments[3]);
        Path run = new TrialRun(raw, artifacts).folder();
        FaultyFileSystem files = new FaultyFileSystem(artifacts, new HaltAt(point.in(run, Step.parse(arguments[2]))));
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        new TrialRun(raw, files.root()).run(out, ShippedDrivers::new);
        out.println("ended without reaching " + point);
    }

    /** Whoever waits for the halt may die first. */
    private static void endWith(ProcessHandle parent) {
        CompletableFuture<Void> unused =
                parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
    }
}
