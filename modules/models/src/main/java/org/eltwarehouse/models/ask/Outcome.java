// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import java.util.Optional;
import org.eltwarehouse.contract.Fault;

/** How asking ended. Every end has one of these; none carries text of a server or a model. */
public enum Outcome {
    /** An answer is there; whether it is any good is another question. */
    ANSWERED(null, Again.NO, Bill.AS_REPORTED),

    NO_KEY(Fault.USAGE, Again.NO, Bill.NOTHING),
    /** The key holds a blank, a line break or another character that no key has. */
    BAD_KEY(Fault.USAGE, Again.NO, Bill.NOTHING),
    NO_MODEL(Fault.USAGE, Again.NO, Bill.NOTHING),
    /** The address is not on the allow-list: https, or http to this machine. */
    BAD_ADDRESS(Fault.USAGE, Again.NO, Bill.NOTHING),
    /** A limit or a price is no number, or out of range. */
    BAD_SETTING(Fault.USAGE, Again.NO, Bill.NOTHING),
    /** There is a limit on money but no price to count with. */
    NO_PRICE(Fault.USAGE, Again.NO, Bill.NOTHING),
    OUT_OF_CALLS(Fault.USAGE, Again.NO, Bill.NOTHING),
    OUT_OF_TOKENS(Fault.USAGE, Again.NO, Bill.NOTHING),
    OUT_OF_MONEY(Fault.USAGE, Again.NO, Bill.NOTHING),
    OUT_OF_TIME(Fault.USAGE, Again.NO, Bill.NOTHING),
    PROMPT_TOO_LARGE(Fault.USAGE, Again.NO, Bill.NOTHING),
    /** Something in the prompt looks personal or secret; nothing was sent. */
    PERSONAL_DATA(Fault.DATA, Again.NO, Bill.NOTHING),

    /** Nobody listens there, or the name is unknown. */
    UNREACHABLE(Fault.PLATFORM, Again.YES, Bill.NOTHING),
    /** The server cannot prove who it is. */
    UNTRUSTED_SERVER(Fault.PLATFORM, Again.NO, Bill.NOTHING),
    /** The proxy wants a login. */
    PROXY_REFUSED(Fault.USAGE, Again.NO, Bill.NOTHING),
    /** No whole answer within the time for one call. */
    STALLED(Fault.PLATFORM, Again.YES, Bill.RESERVED),
    /** The connection ended before the answer did, or was no HTTP. */
    CUT_OFF(Fault.PLATFORM, Again.YES, Bill.RESERVED),
    /** The server sends elsewhere; nothing was sent there. */
    REDIRECTED(Fault.USAGE, Again.NO, Bill.NOTHING),
    /** 401. */
    KEY_REFUSED(Fault.USAGE, Again.NO, Bill.NOTHING),
    /** 402, 403. */
    NOT_ALLOWED(Fault.USAGE, Again.NO, Bill.NOTHING),
    /** 404: no such model or path. */
    NOT_FOUND(Fault.USAGE, Again.NO, Bill.NOTHING),
    /** 400, 422: the server does not understand the question, or not the format asked for. */
    NOT_UNDERSTOOD(Fault.USAGE, Again.NO, Bill.NOTHING),
    /** 429. */
    RATE_LIMITED(Fault.PLATFORM, Again.YES, Bill.NOTHING),
    /** 408, 409, 425, 5xx. */
    SERVER_ERROR(Fault.PLATFORM, Again.YES, Bill.RESERVED),
    /** Another status that is no success. */
    ODD_STATUS(Fault.PLATFORM, Again.NO, Bill.RESERVED),
    TOO_LARGE(Fault.PLATFORM, Again.NO, Bill.RESERVED),
    /** Not plain JSON in UTF-8: a page, an archive, another charset. */
    WRONG_CONTENT(Fault.PLATFORM, Again.NO, Bill.RESERVED),
    /** JSON, but no chat completion. */
    MALFORMED(Fault.PLATFORM, Again.NO, Bill.RESERVED),
    NO_CHOICE(Fault.PLATFORM, Again.NO, Bill.AS_REPORTED),
    SEVERAL_CHOICES(Fault.PLATFORM, Again.NO, Bill.AS_REPORTED),
    /** The model refuses to answer. */
    REFUSED(Fault.PLATFORM, Again.NO, Bill.AS_REPORTED),
    /** A filter of the provider stopped the answer. */
    FILTERED(Fault.PLATFORM, Again.NO, Bill.AS_REPORTED),
    /** The answer reached its longest length. */
    CUT_SHORT(Fault.PLATFORM, Again.NO, Bill.AS_REPORTED),
    /** The model wants to call a tool; there is none. */
    TOOL_CALL(Fault.PLATFORM, Again.NO, Bill.AS_REPORTED),
    /** The answer ended for a reason that is none of the known ones. */
    ODD_END(Fault.PLATFORM, Again.NO, Bill.AS_REPORTED),
    /** An answer is there, but is not what was asked for. */
    UNUSABLE(Fault.PLATFORM, Again.NO, Bill.AS_REPORTED),
    /** The answer repeats, letter by letter, one that was refused. */
    REPEATED(Fault.PLATFORM, Again.NO, Bill.AS_REPORTED),
    INTERRUPTED(Fault.PLATFORM, Again.NO, Bill.RESERVED),
    /** The connector itself failed; a bug. */
    FAILED(Fault.PLATFORM, Again.NO, Bill.RESERVED);

    private final Fault owner;
    private final Again again;
    private final Bill bill;

    Outcome(Fault owner, Again again, Bill bill) {
        this.owner = owner;
        this.again = again;
        this.bill = bill;
    }

    /** Whether the same question may be asked once more. */
    private enum Again {
        YES,
        NO
    }

    /** What a call that ended so counts for. */
    enum Bill {
        /** The server never came to answering. */
        NOTHING,
        /** Nobody knows how far the server came. */
        RESERVED,
        /** What the server says, if that can be true. */
        AS_REPORTED
    }

    /** Whose fault it is; empty for an answer. */
    public Optional<Fault> owner() {
        return Optional.ofNullable(owner);
    }

    public boolean isAnswered() {
        return this == ANSWERED;
    }

    boolean mayPass() {
        return again == Again.YES;
    }

    Bill bill() {
        return bill;
    }
}
