// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.console;

import org.eltwarehouse.step.StepContext;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {StepContext.ENGINE};
    }
}
