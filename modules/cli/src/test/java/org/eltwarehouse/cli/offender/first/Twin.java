package org.eltwarehouse.cli.offender.first;

/** Breaks two rules on purpose: its package and another need each other, and there is another class of its name. */
public final class Twin {
    public org.eltwarehouse.cli.offender.second.Twin other() {
        return null;
    }
}
