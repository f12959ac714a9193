// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.architecture.offender.second;

/** The other half of what is broken on purpose. */
public final class Twin {
    public org.eltwarehouse.cli.architecture.offender.first.Twin other() {
        return null;
    }
}
