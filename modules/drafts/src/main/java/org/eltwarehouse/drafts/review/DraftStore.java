// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.review;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.drafts.build.WarehouseFolder;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.store.AtomicFile;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/** The drafts of an artifacts folder, each complete or not there. */
public record DraftStore(Location artifacts) {
    private static final String NAME = "[0-9a-f]{12}";

    /** Where the drafts lie. */
    public Location folder() {
        return artifacts.resolve("agents/drafts");
    }

    /** All drafts, the newest first. */
    public List<DraftFolder> drafts() {
        if (!Entry.isFolder(folder())) {
            return List.of();
        }
        List<DraftFolder> drafts = new ArrayList<>();
        Folders.entries(folder()).stream()
                .filter(entry -> entry.name().matches(NAME) && Entry.isFolder(entry))
                .forEach(entry -> drafts.add(new DraftFolder(entry.name(), entry)));
        drafts.sort(Comparator.comparing((DraftFolder draft) -> written(draft.folder()))
                .reversed()
                .thenComparing(DraftFolder::id));
        return List.copyOf(drafts);
    }

    private static Instant written(Location folder) {
        return Entry.changed(folder.resolve("provenance.json"));
    }

    /** The draft whose name begins like this; without a name the newest. */
    public DraftFolder find(String name) {
        List<DraftFolder> found = drafts().stream()
                .filter(draft -> name == null || draft.id().startsWith(name))
                .toList();
        if (found.isEmpty() || (name != null && found.size() > 1)) {
            throw Fault.USAGE.cannot(
                    "find draft " + (name == null ? "" : name),
                    found.isEmpty() ? "there is none in " + folder() : "several begin like that",
                    "see agents review for the names, or make one with agents draft");
        }
        return found.get(0);
    }

    /** Whether a draft of this name is there already. */
    public boolean holds(String id) {
        return Entry.isFolder(folder().resolve(id));
    }

    /** Where a draft lies, or would. */
    public DraftFolder draft(String id) {
        return new DraftFolder(id, folder().resolve(id));
    }

    /** Writes a draft; one that is there already stays as it is, a person may have edited it. */
    public DraftFolder write(
            Provenance provenance,
            Profile profile,
            Proposal proposal,
            Warehouse warehouse,
            Verdicts verdicts,
            String markdown,
            String html) {
        DraftFolder draft = draft(provenance.id());
        if (holds(draft.id())) {
            return draft;
        }
        Location stage = Folders.create(folder()).resolve(".staging-" + draft.id());
        Folders.remove(stage);
        WarehouseFolder.write(warehouse, Folders.create(stage).resolve("warehouse"));
        AtomicFile.write(stage.resolve("profile.json"), Documents.json(profile));
        AtomicFile.write(stage.resolve("proposal.json"), Documents.json(proposal));
        AtomicFile.write(stage.resolve("provenance.json"), Documents.json(provenance));
        new DraftFolder(draft.id(), stage).write(verdicts, markdown, html);
        try {
            stage.storage().publish(stage, draft.folder());
        } catch (IOException e) {
            throw DiskFault.cannot("write", draft.folder(), e);
        }
        return draft;
    }
}
