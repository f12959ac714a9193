// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import java.time.Clock;
import org.eltwarehouse.cli.option.ArtifactsOptions;
import org.eltwarehouse.drafts.desk.DraftDesk;
import org.eltwarehouse.run.start.ShippedWarehouse;

/** The options that every command around drafts and pins has. */
final class DeskOptions extends ArtifactsOptions {
    private final Clock clock = Clock.systemUTC();

    DraftDesk desk() {
        return new DraftDesk(artifacts(), ShippedWarehouse::read, this::say);
    }

    Clock clock() {
        return clock;
    }
}
