// SPDX-License-Identifier: MIT
package org.eltwarehouse.testkit;

import java.util.ArrayList;
import java.util.List;

/** Remembers all calls. */
final class Calls implements Interception {
    private final List<Call> before = new ArrayList<>();
    private final List<Call> after = new ArrayList<>();

    @Override
    public void before(Call call) {
        before.add(call);
    }

    @Override
    public void after(Call call) {
        after.add(call);
    }

    List<Operation> operations() {
        return before.stream().map(Call::operation).toList();
    }

    List<Operation> completed() {
        return after.stream().map(Call::operation).toList();
    }

    List<Long> numbers() {
        return before.stream().map(Call::number).toList();
    }
}
