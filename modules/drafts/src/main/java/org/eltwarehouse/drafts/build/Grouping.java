// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.drafts.build.BuiltFact.Member;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.Tag;

/**
 * A column that figures can be told apart by: text that says something and that is no person's name, note or number.
 *
 * @param member the dimension that it comes from; null where it is the fact's own
 * @param column as it stands there
 * @param few whether the drafter found it to have few values
 */
record Grouping(Member member, Column column, boolean few) {
    /** As many as a flat table takes over. */
    private static final int MOST = 24;

    private static final Set<String> PLACES = Set.of("city", "country", "state");

    /** The columns of a fact and of its dimensions, those with few values first, else in the order of the tables. */
    static List<Grouping> of(BuiltFact fact, Star star) {
        List<Grouping> found = new ArrayList<>();
        for (Column column : fact.table().columns()) {
            star.proposed(Star.source(fact), column.name())
                    .filter(proposed -> proposed.kind() == Kind.CODE && tells(column, proposed.kind()))
                    .filter(proposed -> !fact.table().key().contains(column.name()))
                    .ifPresent(proposed -> found.add(new Grouping(null, column, true)));
        }
        for (Member member : fact.members()) {
            for (Column column : member.dimension().columns()) {
                Kind kind = star.proposed(member.proposed(), column.name())
                        .map(ProposedColumn::kind)
                        .orElse(Kind.TEXT);
                boolean own = !member.proposed().naturalKey().contains(column.name())
                        && !isElsewhere(fact, member, column.name(), star);
                if (own && tells(column, kind)) {
                    found.add(new Grouping(member, column, kind == Kind.CODE));
                }
            }
        }
        found.sort(Comparator.comparing(grouping -> !grouping.few()));
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    /** Whether a dimension looks a column up in what is a dimension of the fact itself. */
    private static boolean isElsewhere(BuiltFact fact, Member member, String column, Star star) {
        return star.proposed(member.proposed().source(), column).isEmpty()
                && member.proposed().lookups().stream()
                        .filter(lookup -> lookup.columns().stream().anyMatch(column::endsWith))
                        .anyMatch(lookup -> fact.members().stream()
                                .anyMatch(other -> other.proposed().source().equals(lookup.table())));
    }

    private static boolean tells(Column column, Kind kind) {
        NameWords words = NameWords.of(column.name());
        boolean label = GoldColumn.isLabel(column) && !words.means("postal code");
        boolean named = words.has(Tag.NAME, Tag.THING, Tag.COMPANY, Tag.CODE)
                || PLACES.stream().anyMatch(words::means);
        return label
                && (kind == Kind.CODE
                        || (kind == Kind.TEXT
                                && named
                                && !words.has(Tag.ID, Tag.TEXT, Tag.CONTACT, Tag.ADDRESS, Tag.BANK)));
    }
}
