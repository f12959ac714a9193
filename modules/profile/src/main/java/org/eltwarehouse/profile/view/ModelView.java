// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.view;

import java.util.Map;
import java.util.function.Predicate;
import org.eltwarehouse.profile.statistics.Profile;

/**
 * A profile as a model may see it: no rows, no rare values, no name that is unsafe or looks personal.
 *
 * @param json the document that is sent
 * @param aliases what each alias in it stands for: {@code table_1} or {@code table_1.column_3} to the bronze name; it stays
 *     here
 */
public record ModelView(String json, Map<String, String> aliases) {
    public ModelView {
        aliases = Map.copyOf(aliases);
    }

    /**
     * The view of a profile: the same bytes for the same profile. Where all of it would be too long, first details are left
     * out, then the last tables.
     *
     * @param fits whether the document is short enough
     */
    public static ModelView of(Profile profile, Predicate<String> fits) {
        Aliases aliases = new Aliases(profile);
        for (ModelDocument.Detail detail : ModelDocument.Detail.values()) {
            String json = new ModelDocument(profile, aliases, detail)
                    .json(profile.tables().size());
            if (fits.test(json)) {
                return new ModelView(json, aliases.meanings());
            }
        }
        int tables = profile.tables().size();
        String json;
        do {
            tables = tables * 3 / 4;
            json = new ModelDocument(profile, aliases, ModelDocument.Detail.LEAST).json(tables);
        } while (!fits.test(json) && tables > 0);
        return new ModelView(json, aliases.meanings());
    }

    /** How many columns it speaks of. */
    public long columns() {
        return aliases.keySet().stream()
                .filter(alias -> alias.indexOf('.') >= 0)
                .count();
    }
}
