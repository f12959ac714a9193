// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.drafts.draft.ProposedDimension.Lookup;
import org.eltwarehouse.profile.statistics.Inclusion;
import org.eltwarehouse.profile.words.SafeName;

/** Drafts the star schema: dimensions from what others refer to, facts from what refers to others. */
final class StarDraft {
    private final Map<String, ProposedTable> tables;
    private final Links links;
    private final KeyForms forms;
    private final Map<String, String> dates;
    private final Map<String, ProposedDimension> dimensions = new LinkedHashMap<>();
    private final List<ProposedFact> facts = new ArrayList<>();

    /**
     * For the silver tables that are proposed.
     *
     * @param dates the day of the event by table, where it has one
     */
    StarDraft(Map<String, ProposedTable> tables, Links links, KeyForms forms, Map<String, String> dates) {
        this.tables = tables;
        this.links = links;
        this.forms = forms;
        this.dates = dates;
        List<String> free = new ArrayList<>();
        Set<String> asFacts = new LinkedHashSet<>();
        for (String table : tables.keySet()) {
            if (fact(table)) {
                asFacts.add(table);
            }
            if (fact(table) ? heads(table) : !links.extending(table) && !looked(table)) {
                free.add(table);
            }
        }
        Set<String> names = new HashSet<>();
        free.forEach(table -> dimension(table, names));
        asFacts.forEach(table -> facts.add(fact(table, dimensions)));
    }

    List<ProposedDimension> dimensions() {
        return List.copyOf(dimensions.values());
    }

    List<ProposedFact> facts() {
        return List.copyOf(facts);
    }

    /** Rows that are events or figures about other things; what is only referred to is no fact. */
    private boolean fact(String table) {
        ProposedTable proposed = tables.get(table);
        boolean refers = !links.from(table).isEmpty();
        boolean referred = !links.into(table).isEmpty();
        boolean event = OwnKeys.event(table);
        FactColumns columns = new FactColumns(proposed, dates.get(table));
        boolean tells = columns.measures().size() > 0 || columns.date().isPresent();
        boolean alone = columns.date().isPresent() && !columns.measures().isEmpty() && !DimensionNames.person(table);
        if (links.extending(table) || (!refers && !((event || alone) && tells && !referred))) {
            return false;
        }
        boolean thing = DimensionNames.thing(table)
                && links.from(table).stream().noneMatch(link -> OwnKeys.sameEntity(link.target(), table));
        long targets =
                links.from(table).stream().map(Inclusion::target).distinct().count();
        return event
                || (!thing && !referred)
                // What has a day and amounts that add up happened, whatever it is called, and though nothing else is
                // delivered.
                || (!thing
                        && !referred
                        && columns.date().isPresent()
                        && !columns.measures().isEmpty())
                // What brings several things together is an event, whatever it is called.
                || (targets > 1 && tells && !referred)
                || (!thing
                        && !columns.measures().isEmpty()
                        && !proposed.products().isEmpty());
    }

    /** Whether rows of another fact are the lines of a row: then it is a dimension as well, or they would have no date. */
    private boolean heads(String table) {
        return links.into(table).stream().anyMatch(link -> fact(link.table()));
    }

    /** Whether only dimensions refer to a table, which then look its columns up. */
    private boolean looked(String table) {
        List<Inclusion> into = links.into(table);
        return !into.isEmpty()
                && into.stream().noneMatch(link -> fact(link.table()))
                && !DimensionNames.person(table)
                && keyed(table, into.get(0).targetColumn());
    }

    private boolean keyed(String table, String column) {
        return tables.containsKey(table) && tables.get(table).key().equals(List.of(column));
    }

    private void dimension(String table, Set<String> names) {
        ProposedTable proposed = tables.get(table);
        String name = DimensionNames.dimension(table, names);
        List<String> naturalKey = naturalKey(table, proposed);
        Set<String> taken = new HashSet<>();
        proposed.columns().forEach(column -> taken.add(column.name()));
        List<Lookup> lookups = new ArrayList<>();
        links.extensions().stream()
                .filter(link -> link.target().equals(table) && tables.containsKey(link.table()))
                .forEach(link -> lookups.add(extension(link)));
        links.from(table).stream()
                .filter(link -> tables.containsKey(link.target()) && keyed(link.target(), link.targetColumn()))
                .forEach(link -> lookups.add(lookup(link)));
        lookups.removeIf(lookup -> lookup.columns().isEmpty());
        lookups.addAll(further(table, lookups));
        dimensions.put(
                table,
                new ProposedDimension(
                        name,
                        "One row per " + Sentences.thing(table) + ", and one for the unknown.",
                        table,
                        naturalKey,
                        SafeName.unique(name.substring("dim_".length()) + "_key", taken),
                        columns(proposed, naturalKey),
                        lookups));
    }

    /** The part of the key that facts refer to; for versions the thing itself. */
    private List<String> naturalKey(String table, ProposedTable proposed) {
        Optional<String> referred = links.into(table).stream()
                .map(link -> forms.name(table, link.targetColumn(), link.targetSteps()))
                .filter(proposed.key()::contains)
                .findFirst();
        return referred.map(List::of).orElse(proposed.key());
    }

    private static List<String> columns(ProposedTable table, List<String> without) {
        return table.columns().stream()
                .filter(column -> column.privacy() != PrivacyClass.FREE_TEXT)
                .map(ProposedColumn::name)
                .filter(name -> !without.contains(name))
                .toList();
    }

    private Lookup extension(Inclusion link) {
        String column = forms.name(link.target(), link.targetColumn(), link.targetSteps());
        String own = forms.name(link.table(), link.column(), link.steps());
        return new Lookup(link.table(), column, own, columns(tables.get(link.table()), List.of(own)));
    }

    private Lookup lookup(Inclusion link) {
        String column = forms.name(link.table(), link.column(), link.steps());
        ProposedTable target = tables.get(link.target());
        List<String> columns = target.columns().stream()
                .filter(found -> found.privacy().compareTo(PrivacyClass.IDENTIFIER) < 0)
                .map(ProposedColumn::name)
                .filter(name -> !name.equals(link.targetColumn()))
                .toList();
        return new Lookup(link.target(), column, link.targetColumn(), columns);
    }

    /** What the tables that are looked up refer to themselves: the category of a product's subcategory. */
    private List<Lookup> further(String table, List<Lookup> lookups) {
        Set<String> reached = new HashSet<>(Set.of(table));
        Set<String> own = new HashSet<>();
        tables.get(table).columns().forEach(column -> own.add(column.name()));
        lookups.forEach(lookup -> reached.add(lookup.table()));
        List<Lookup> further = new ArrayList<>();
        for (Lookup first : lookups) {
            for (Inclusion link : links.from(first.table())) {
                String column = forms.name(link.table(), link.column(), link.steps());
                boolean open = tables.containsKey(link.target())
                        && keyed(link.target(), link.targetColumn())
                        && first.columns().contains(column)
                        && !own.contains(column);
                Lookup next = open ? lookup(link) : null;
                if (open && !next.columns().isEmpty() && reached.add(link.target())) {
                    further.add(next);
                }
            }
        }
        return further;
    }

    private ProposedFact fact(String table, Map<String, ProposedDimension> known) {
        ProposedTable proposed = tables.get(table);
        List<ProposedFact.Reference> references = new ArrayList<>();
        for (Inclusion link : links.from(table)) {
            String column = forms.name(table, link.column(), link.steps());
            String target = forms.name(link.target(), link.targetColumn(), link.targetSteps());
            Optional.ofNullable(known.get(link.target()))
                    .filter(dimension -> dimension.naturalKey().equals(List.of(target)))
                    .ifPresent(dimension -> references.add(new ProposedFact.Reference(column, dimension.name())));
        }
        return new FactColumns(proposed, dates.get(table)).fact(references);
    }
}
