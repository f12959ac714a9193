// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.profile.statistics.Inclusion;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.profile.statistics.TableProfile;

/** Drafts by rules alone: no model, no network, the same proposal for the same profile. */
public final class RuleDrafter implements Drafter {
    @Override
    public Proposal draft(Profile profile) {
        Profile usable = usable(profile);
        Links links = new Links(usable);
        KeyForms forms = new KeyForms(usable, links);
        KeyTypes types = new KeyTypes(usable, links);
        Questions questions = new Questions();
        questions.sources(profile);
        Map<String, ProposedTable> tables = new LinkedHashMap<>();
        for (TableProfile table : usable.tables()) {
            TableKey key = new KeyChoice(table, links).key();
            ProposedTable proposed = new TableDraft(table, key, forms, types).proposed();
            tables.put(table.name(), proposed);
            questions.table(table, key, proposed);
        }
        links.all().forEach(questions::link);
        Map<String, String> dates = new LinkedHashMap<>();
        usable.tables().forEach(table -> EventDates.of(table).ifPresent(date -> dates.put(table.name(), date.name())));
        if (SourceContracts.dated(usable).isEmpty()) {
            questions.undated();
        }
        StarDraft star = new StarDraft(tables, links, forms, dates);
        return new Proposal(
                List.copyOf(tables.values()),
                relationships(links, forms),
                star.dimensions(),
                star.facts(),
                questions.asked());
    }

    private static Profile usable(Profile profile) {
        List<TableProfile> tables = profile.tables().stream()
                .filter(TableProfile::readable)
                .filter(table -> table.columns().stream()
                        .anyMatch(column -> !column.header().isEmpty()))
                .toList();
        return new Profile(tables, profile.inclusions());
    }

    private static List<ProposedRelationship> relationships(Links links, KeyForms forms) {
        List<ProposedRelationship> relationships = new ArrayList<>();
        for (Inclusion link : links.all()) {
            relationships.add(new ProposedRelationship(
                    link.table(),
                    forms.name(link.table(), link.column(), link.steps()),
                    link.target(),
                    forms.name(link.target(), link.targetColumn(), link.targetSteps()),
                    link.coverage()));
        }
        return relationships;
    }
}
