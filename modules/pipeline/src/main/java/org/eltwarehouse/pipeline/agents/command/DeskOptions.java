package org.eltwarehouse.pipeline.agents.command;

import java.time.Clock;
import org.eltwarehouse.pipeline.ArtifactsOptions;
import org.eltwarehouse.pipeline.agents.DraftDesk;

/** The options that every command around drafts and pins has. */
final class DeskOptions extends ArtifactsOptions {
    private final Clock clock = Clock.systemUTC();

    DraftDesk desk() {
        return new DraftDesk(artifacts(), this::say);
    }

    Clock clock() {
        return clock;
    }
}
