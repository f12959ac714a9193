// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.architecture.offender.first;

/** Breaks two rules on purpose: its package and another need each other, and there is another class of its name. */
public final class Twin {
    public org.eltwarehouse.cli.architecture.offender.second.Twin other() {
        return null;
    }
}
