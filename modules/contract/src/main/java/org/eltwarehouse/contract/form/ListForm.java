// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.written.Quoted;
import org.eltwarehouse.contract.written.Written;
import org.eltwarehouse.contract.written.WrittenFields;
import org.eltwarehouse.contract.written.WrittenList;
import org.eltwarehouse.contract.written.WrittenText;

/**
 * A list.
 *
 * @param items what they are, as a sentence calls them: {@code columns}
 * @param min how many there are at least
 * @param max how many there are at most
 * @param distinct the key of an item whose value no other has; null: none
 */
public record ListForm(Form item, String items, int min, int max, String distinct) implements Form {
    /** A list that may be empty. */
    public static ListForm of(Form item, String items) {
        return new ListForm(item, items, 0, Integer.MAX_VALUE, null);
    }

    /** A list that holds something. */
    public static ListForm some(Form item, String items) {
        return new ListForm(item, items, 1, Integer.MAX_VALUE, null);
    }

    /** The same with so many items at most. */
    public ListForm atMost(int count) {
        return new ListForm(item, items, min, count, distinct);
    }

    /** The same where no two items agree in this key. */
    public ListForm distinctBy(String key) {
        return new ListForm(item, items, min, max, key);
    }

    @Override
    public String said() {
        return "a list of " + items;
    }

    @Override
    public void check(Written value, Place place, Reading reading) {
        if (value instanceof WrittenText text && !text.isNothing() && !(item instanceof FieldsForm)) {
            reading.mistake(
                    value.at(),
                    place.label() + " must be " + said() + ", but is " + text.kind(),
                    "put it in brackets: [" + Quoted.bounded(text.text()) + "]");
        } else if (value instanceof WrittenList list) {
            checkSize(list.items(), list, place, reading);
            list.items().forEach(one -> item.check(one, place.ofItems(), reading));
            checkDistinct(list.items(), reading);
        } else {
            reading.wrongKind(value, place, said());
        }
    }

    private void checkSize(List<Written> found, Written list, Place place, Reading reading) {
        if (found.size() < min) {
            reading.mistake(list.at(), place.label() + " is empty", place.write());
        } else if (found.size() > max) {
            reading.mistake(
                    found.get(max).at(),
                    place.label() + " has " + found.size() + " items, of which this is one more than " + max,
                    "keep at most " + max);
        }
    }

    private void checkDistinct(List<Written> found, Reading reading) {
        Map<String, WrittenText> seen = new HashMap<>();
        if (distinct == null) {
            return;
        }
        for (Written one : found) {
            if (one instanceof WrittenFields fields) {
                fields.text(distinct).ifPresent(name -> {
                    WrittenText first = seen.putIfAbsent(name.text(), name);
                    if (first != null) {
                        reading.mistake(
                                name.at(),
                                "the " + ((FieldsForm) item).name() + " " + Quoted.text(name.text())
                                        + " stands here again, first on line "
                                        + first.at().line(),
                                "keep one of them, or give this one another name");
                    }
                });
            }
        }
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", item.schema());
        if (min > 0) {
            schema.put("minItems", min);
        }
        if (max < Integer.MAX_VALUE) {
            schema.put("maxItems", max);
        }
        return schema;
    }
}
