// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.Names;

/**
 * That a step had nothing to do, because its warehouse has no use for it.
 *
 * @param reason a clause that says why
 */
public record NotApplicable(String reason) {
    private static final String NOTICE = "Not applicable: ";

    public NotApplicable {
        Names.requireText(reason, "the reason why a step is not applicable");
    }

    @JsonCreator
    public static NotApplicable parse(String reason) {
        return new NotApplicable(reason);
    }

    @Override
    @JsonValue
    public String reason() {
        return reason;
    }

    /** What a reader of the step's notices is told. */
    public String notice() {
        return NOTICE + reason;
    }

    /** The state in records of the first format, which had no other place for it than the words of a notice. */
    static Optional<NotApplicable> inNotices(List<String> notices) {
        return notices.stream()
                .filter(notice -> notice.startsWith(NOTICE))
                .findFirst()
                .map(notice -> new NotApplicable(notice.substring(NOTICE.length())));
    }
}
