// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import java.util.List;
import org.eltwarehouse.contract.Sha256;

/** Adds up what passes through to another journal. */
public final class Tally implements Journal {
    private final Journal journal;
    private long calls;
    private long tokensIn;
    private long tokensOut;
    private long costMicros;

    public Tally(Journal journal) {
        this.journal = journal;
    }

    @Override
    public synchronized void record(Entry entry) {
        calls++;
        tokensIn += Math.max(0, entry.counted().prompt());
        tokensOut += Math.max(0, entry.counted().completion());
        boolean known = costMicros >= 0 && entry.money().isPresent();
        costMicros = known ? costMicros + entry.money().getAsLong() : -1;
        journal.record(entry);
    }

    /** The sums so far. */
    public synchronized ModelUse use(String model, Outcome outcome, Sha256 log, List<String> advice) {
        return new ModelUse(model, outcome, calls, tokensIn, tokensOut, costMicros, log, advice);
    }
}
