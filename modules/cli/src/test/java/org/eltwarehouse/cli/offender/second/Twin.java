package org.eltwarehouse.cli.offender.second;

/** The other half of what is broken on purpose. */
public final class Twin {
    public org.eltwarehouse.cli.offender.first.Twin other() {
        return null;
    }
}
