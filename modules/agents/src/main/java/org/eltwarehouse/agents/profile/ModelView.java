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
    /** Longest document. At 3.5 characters a token it has at most 17,000 tokens, however many tables there are. */
    static final int LONGEST = 60_000;

    public ModelView {
        aliases = Map.copyOf(aliases);
    }

    /**
     * The view of a profile: the same bytes for the same profile. Where all of it would be too long, first details are left
     * out, then the last tables.
     */
    public static ModelView of(Profile profile) {
        Aliases aliases = new Aliases(profile);
        for (ModelDocument.Detail detail : ModelDocument.Detail.values()) {
            String json = new ModelDocument(profile, aliases, detail)
                    .json(profile.tables().size());
            if (json.length() <= LONGEST) {
                return new ModelView(json, aliases.meanings());
            }
        }
        int tables = profile.tables().size();
        String json;
        do {
            tables = tables * 3 / 4;
            json = new ModelDocument(profile, aliases, ModelDocument.Detail.LEAST).json(tables);
        } while (json.length() > LONGEST && tables > 0);
        return new ModelView(json, aliases.meanings());
    }
}
