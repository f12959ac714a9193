// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.Locale;

/** Why something that a proposal asks for is not built; stable codes, written {@code BUILD-NAME}. */
public enum ProblemCode {
    /** A name that no table, column or rule may have. */
    NAME,
    /** Two things with one name. */
    CLASH,
    /** Something that is spoken of but does not exist. */
    MISSING,
    /** Types that do not go together. */
    TYPE,
    /** A key that does not name a row, or names more than one. */
    KEY,
    /** A format, bound, code or step that cannot be written down. */
    VALUE,
    /** Personal data where none may be. */
    PRIVACY,
    /** More than a definition may hold. */
    SIZE;

    @Override
    public String toString() {
        return "BUILD-" + name().toUpperCase(Locale.ROOT);
    }
}
