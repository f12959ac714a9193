// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.form;

import org.eltwarehouse.contract.written.WrittenFields;

/** What must be true of several values together. */
@FunctionalInterface
public interface FieldLaw {
    void check(WrittenFields fields, Reading reading);
}
