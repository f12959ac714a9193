package org.eltwarehouse.agents.profile;

import java.util.Map;
import org.eltwarehouse.agents.ask.TokenEstimate;

/**
 * A profile as a model may see it: no rows, no rare values, no name that is unsafe or looks personal.
 *
 * @param json the document that is sent
 * @param aliases what each alias in it stands for: {@code table_1} or {@code table_1.column_3} to the bronze name; it stays
 *     here
 */
public record ModelView(String json, Map<String, String> aliases) {
    private static final int USUAL_TOKENS = 16_000;

    public ModelView {
        aliases = Map.copyOf(aliases);
    }

    /** The view of a profile, as long as usual limits allow. */
    public static ModelView of(Profile profile) {
        return of(profile, USUAL_TOKENS);
    }

    /**
     * The view of a profile: the same bytes for the same profile. Where all of it would be too long, first details are left
     * out, then the last tables.
     *
     * @param tokens that the document may have, as they are estimated
     */
    public static ModelView of(Profile profile, int tokens) {
        Aliases aliases = new Aliases(profile);
        for (ModelDocument.Detail detail : ModelDocument.Detail.values()) {
            String json = new ModelDocument(profile, aliases, detail)
                    .json(profile.tables().size());
            if (TokenEstimate.of(json) <= tokens) {
                return new ModelView(json, aliases.meanings());
            }
        }
        int tables = profile.tables().size();
        String json;
        do {
            tables = tables * 3 / 4;
            json = new ModelDocument(profile, aliases, ModelDocument.Detail.LEAST).json(tables);
        } while (TokenEstimate.of(json) > tokens && tables > 0);
        return new ModelView(json, aliases.meanings());
    }

    /** How many columns it speaks of. */
    public long columns() {
        return aliases.keySet().stream()
                .filter(alias -> alias.indexOf('.') >= 0)
                .count();
    }
}
