// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.cli.fixture.ShopFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A shop whose exports no definition fits yet, and the commands of the agents over it. */
abstract class UnknownShop {
    @TempDir
    Path temporary;

    ShopFixture shop;

    @BeforeEach
    void fetchTheExports() {
        shop = ShopFixture.in(temporary);
    }

    final RunResult agents(String command, String... arguments) {
        return agents(Map.of(), command, arguments);
    }

    final RunResult agents(Map<String, String> settings, String command, String... arguments) {
        return shop.toolWith(
                settings,
                Stream.of(
                                List.of("agents", command),
                                List.of(arguments),
                                List.of("--artifacts", shop.artifacts().toString()))
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }
}
