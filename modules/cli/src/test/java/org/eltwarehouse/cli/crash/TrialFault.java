// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.crash;

import java.io.IOException;
import org.eltwarehouse.testkit.Call;
import org.eltwarehouse.testkit.FailAt;
import org.eltwarehouse.testkit.Interception;

/** Lets a call fail, or it and all that follow, and remembers which call it was. */
final class TrialFault implements Interception {
    private final long number;
    private final boolean lasts;
    private volatile Call first;

    private TrialFault(long number, boolean lasts) {
        this.number = number;
        this.lasts = lasts;
    }

    static TrialFault once(long number) {
        return new TrialFault(number, false);
    }

    static TrialFault from(long number) {
        return new TrialFault(number, true);
    }

    @Override
    public void before(Call call) throws IOException {
        if (call.number() == number) {
            first = call;
        }
        if (call.number() == number || (lasts && call.number() > number)) {
            throw FailAt.errorOf(call);
        }
    }

    @Override
    public String toString() {
        return (lasts ? "from call " : "call ")
                + number
                + (first == null ? "" : " " + first.operation() + " " + first.path());
    }
}
