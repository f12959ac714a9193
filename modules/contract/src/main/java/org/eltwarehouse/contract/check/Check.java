// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import java.util.function.UnaryOperator;

/** What an expectation claims about a written table. */
public sealed interface Check permits RowCheck, TableCheck {
    /** A stable, readable name of the claim, such as {@code not_null(customer_id)}. */
    String name();

    /** What it looks at, and the texts in it that somebody wrote. */
    Reads reads();

    /** What stands behind the kind's word in YAML; reading it again gives an equal check. */
    Object document();

    /** The same claim with each SQL text in it spelled in this way. */
    Check spelled(UnaryOperator<String> spelling);

    /** Whether the written table meets the claim, and what was found. */
    CheckOutcome judge(TableFigures figures);
}
