// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.review;

import java.util.List;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.pins.Pin;
import org.eltwarehouse.store.AtomicFile;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.Location;

/**
 * One draft: {@code warehouse/} with the definitions, {@code profile.json}, {@code proposal.json}, {@code provenance.json},
 * {@code verdicts.json}, {@code review.md} and {@code review.html}. A person may edit the definitions.
 */
public record DraftFolder(String id, Location folder) {
    /** The definitions as they lie there, as strictly read as any. */
    public Warehouse warehouse() {
        return Definitions.warehouse(folder.resolve("warehouse"));
    }

    /** The same one by one, by table. */
    public List<Pin> pins() {
        return Pin.all(warehouse());
    }

    public Provenance provenance() {
        return read("provenance.json", Provenance.class, Provenance.FORMAT);
    }

    public Verdicts verdicts() {
        return read("verdicts.json", Verdicts.class, Verdicts.FORMAT);
    }

    public Proposal proposal() {
        return Documents.fromJson(AtomicFile.read(folder.resolve("proposal.json")), Proposal.class, "proposal.json");
    }

    private <T> T read(String file, Class<T> type, int newest) {
        return Documents.fromJson(AtomicFile.read(folder.resolve(file)), type, file, newest);
    }

    /** The page for a person. */
    public Location review() {
        return folder.resolve("review.md");
    }

    /** The query of a table, the contract of a source, or a model. */
    public Location file(TableName table) {
        boolean hasQuery = table.layer().filter(Layer::holdsPairs).isPresent();
        String suffix = hasQuery ? ".sql" : ".yaml";
        return folder.resolve("warehouse").resolve(table.schema()).resolve(table.name() + suffix);
    }

    /** Says what gate and checks found, last the page that a person reads. */
    public void write(Verdicts verdicts, String markdown, String html) {
        AtomicFile.write(folder.resolve("verdicts.json"), Documents.json(verdicts));
        AtomicFile.write(folder.resolve("review.html"), html);
        AtomicFile.write(review(), markdown);
    }

    /** The definition of a table in this draft. */
    public Pin pin(TableName table) {
        return pins().stream()
                .filter(pin -> pin.name().equals(table))
                .findFirst()
                .orElseThrow(() -> unknown(table));
    }

    private WarehouseException unknown(TableName table) {
        return Fault.USAGE.cannot(
                "find " + table + " in draft " + id, "it holds no such table", "see agents review " + id);
    }
}
