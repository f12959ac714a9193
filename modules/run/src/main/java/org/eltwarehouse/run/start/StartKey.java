// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.start;

import java.util.Optional;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.pins.PinStore;
import org.eltwarehouse.run.order.CodeIdentity;
import org.eltwarehouse.run.order.RunOrder;
import org.eltwarehouse.store.Checksums;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.plan.RunSettings;
import org.eltwarehouse.store.storage.Location;
import org.eltwarehouse.store.storage.ShippedFiles;

/**
 * One checksum over all that a start is given, definitions letter by letter. A start with the key of a finished run has
 * nothing to do, and that is known before a definition is parsed; other keys say nothing.
 */
public final class StartKey {
    private final RunOrder order;
    private final Inputs inputs;
    private final RunSettings settings;
    private final Optional<Sha256> made;

    private StartKey(RunOrder order, Inputs inputs, RunSettings settings) {
        this.order = order;
        this.inputs = inputs;
        this.settings = settings;
        this.made = make();
    }

    /** The key of a start, made of its definitions as they lie there now. */
    static StartKey of(RunOrder order, Inputs inputs, RunSettings settings) {
        return new StartKey(order, inputs, settings);
    }

    /** The checksum, where the definitions lie in files or in the jar. */
    Optional<Sha256> made() {
        return made;
    }

    /** The checksum, if it would be the same now. */
    Optional<Sha256> confirmed() {
        return made.filter(key -> make().equals(Optional.of(key)));
    }

    private Optional<Sha256> make() {
        return definitions(order)
                .map(definitions -> Sha256.of(String.join(
                        "\n",
                        settings.toString(),
                        order.from() + " " + order.to(),
                        inputs.fingerprint().hex(),
                        definitions.hex())));
    }

    private static Optional<Sha256> definitions(RunOrder order) {
        if (order.warehouse().isPresent()) {
            return order.warehouse().map(StartKey::files);
        }
        Optional<Sha256> shipped = ShippedFiles.checkout()
                .map(StartKey::files)
                .or(() -> order.jar().map(CodeIdentity::definitions));
        return shipped.map(
                definitions -> Sha256.of(definitions + "\n" + order.agents().runsUnreviewed() + "\n" + pins(order)));
    }

    private static Sha256 files(Location warehouse) {
        StringBuilder text = new StringBuilder();
        Definitions.FOLDERS.forEach(folder -> files(warehouse.resolve(folder), text));
        return Sha256.of(text.toString());
    }

    /** All that is pinned and approved; a start with the same of it has verified it before. */
    private static String pins(RunOrder order) {
        StringBuilder text = new StringBuilder();
        files(new PinStore(order.artifacts()).folder(), text);
        return text.toString();
    }

    private static void files(Location folder, StringBuilder text) {
        for (Location file : Folders.filesIn(folder)) {
            // Read as definitions are: links, as in mounted configuration, count by what they lead to.
            if (Entry.leadsToFile(file) && !file.name().startsWith(".")) {
                text.append(folder.name())
                        .append('/')
                        .append(file.name())
                        .append(' ')
                        .append(Checksums.of(file))
                        .append('\n');
            }
        }
    }
}
