// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what is pinned. */
@Command(
        name = "pins",
        description =
                "Lists what is pinned, set by set: hash, who drafted it, who approved it and when. Checks all of it.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class PinsCommand implements Callable<Integer> {
    @Mixin
    private final DeskOptions options = new DeskOptions();

    @Override
    public Integer call() {
        PinList list = PinList.checked(options.desk().pins(), notice -> {});
        options.print(list, list.text());
        return 0;
    }
}
