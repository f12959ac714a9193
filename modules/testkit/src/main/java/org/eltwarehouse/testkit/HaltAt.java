// SPDX-License-Identifier: MIT
package org.eltwarehouse.testkit;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Stops a thread for good right before a call, so that another process can kill this one at that point. It first prints
 * {@code halted <operation> <path>} to the standard output.
 *
 * @param here which calls never happen
 */
public record HaltAt(Predicate<Call> here) implements Interception {
    @Override
    public void before(Call call) {
        if (!here.test(call)) {
            return;
        }
        System.out.println("halted " + call.operation() + " " + call.path());
        System.out.flush();
        while (true) {
            LockSupport.park(this);
        }
    }
}
