// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import java.nio.file.Path;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.store.storage.Location;
import org.eltwarehouse.testkit.FaultyFileSystem;
import org.eltwarehouse.testkit.HaltAt;
import org.eltwarehouse.testkit.Operation;

/** Writes a document into a run twice and halts before the second one is moved into its place. */
final class HaltedProgram {
    private HaltedProgram() {}

    public static void main(String[] arguments) {
        Path artifacts = Path.of(arguments[0]);
        HaltAt secondMove = new HaltAt(
                call -> call.operation() == Operation.MOVE && call.path().endsWith("second"));
        RunStore store = new RunStore(Location.of(new FaultyFileSystem(artifacts, secondMove).root()));
        try (RunFolder run = store.open(RunId.of("halted"))) {
            run.write("first", "whole");
            run.write("second", "whole");
        }
        System.out.println("not halted");
    }
}
