// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What servers can do, as found out by asking, once per process and server and model. */
public final class KnownFormats {
    private static final KnownFormats PROCESS = new KnownFormats();

    private final Map<String, AnswerFormat> formats = new ConcurrentHashMap<>();

    /** What this process knows. */
    public static KnownFormats ofProcess() {
        return PROCESS;
    }

    Optional<AnswerFormat> of(Model model) {
        return Optional.ofNullable(formats.get(model.identity()));
    }

    /** From now on the server of this model is known to hold its answers to this. */
    public void keep(Model model, AnswerFormat format) {
        formats.put(model.identity(), format);
    }
}
