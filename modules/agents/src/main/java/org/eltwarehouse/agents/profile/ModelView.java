package org.eltwarehouse.agents.profile;

import java.util.Map;

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
}
