// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.form;

import java.util.Map;
import org.eltwarehouse.contract.written.Written;

/** What a value must be. */
public sealed interface Form
        permits TextForm, WordForm, FlagForm, WholeForm, AnyForm, DeclaredForm, ListForm, MapForm, FieldsForm {
    /** What it is, as a sentence calls it: {@code a text}, {@code a list of columns}. */
    String said();

    /** Tells what is wrong with a value; it is there. */
    void check(Written value, Place place, Reading reading);

    /** The same as a JSON Schema, for editors. */
    Map<String, Object> schema();
}
