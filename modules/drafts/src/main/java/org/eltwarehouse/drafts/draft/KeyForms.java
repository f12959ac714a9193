// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eltwarehouse.profile.statistics.Inclusion;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.profile.statistics.TableProfile;
import org.eltwarehouse.profile.statistics.Transformation;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.SafeName;
import org.eltwarehouse.profile.words.Tag;
import org.eltwarehouse.profile.words.Word;

/**
 * The forms in which keys are needed so that tables join, and the silver column that has each. A source's column whose parts
 * are keys of two tables becomes two columns.
 */
final class KeyForms {
    private final Map<String, Map<List<Transformation>, String>> forms = new TreeMap<>();
    private final Profile profile;

    KeyForms(Profile profile, Links links) {
        this.profile = profile;
        for (Inclusion link : links.all()) {
            wanted(link.target(), link.targetColumn()).putIfAbsent(link.targetSteps(), link.targetColumn());
        }
        for (Inclusion link : links.all()) {
            wanted(link.table(), link.column()).putIfAbsent(link.steps(), "");
        }
        for (TableProfile table : profile.tables()) {
            nameForms(table, links);
        }
    }

    /** The silver columns that a source's column becomes: steps by name. */
    Map<String, List<Transformation>> columns(String table, String column) {
        Map<String, List<Transformation>> columns = new LinkedHashMap<>();
        Map<List<Transformation>, String> needed = forms.get(table + "." + column);
        if (needed == null || !needed.containsValue(column)) {
            columns.put(column, List.of());
        }
        if (needed != null) {
            needed.forEach((steps, name) -> columns.put(name, steps));
        }
        return columns;
    }

    /** The silver column that has a form. */
    String name(String table, String column, List<Transformation> steps) {
        return Optional.ofNullable(forms.get(table + "." + column))
                .map(names -> names.get(steps))
                .orElse(column);
    }

    private Map<List<Transformation>, String> wanted(String table, String column) {
        return forms.computeIfAbsent(table + "." + column, key -> new LinkedHashMap<>());
    }

    private void nameForms(TableProfile table, Links links) {
        Set<String> taken = new HashSet<>();
        table.columns().forEach(column -> taken.add(column.name()));
        for (Inclusion link : links.all()) {
            Map<List<Transformation>, String> names = forms.get(link.table() + "." + link.column());
            if (link.table().equals(table.name()) && names.get(link.steps()).isEmpty()) {
                boolean keepsAll = link.steps().stream().noneMatch(s -> s.kind() == Transformation.Kind.SUBSTRING);
                boolean only = names.size() == 1;
                String name = link.steps().isEmpty() || (only && keepsAll)
                        ? link.column()
                        : SafeName.unique(partName(link), taken);
                taken.add(name);
                names.put(link.steps(), name);
            }
        }
    }

    /** A part that is the key {@code id} of a table of categories is called {@code category_id}, in the table's spelling. */
    private String partName(Inclusion link) {
        NameWords target = NameWords.of(link.targetColumn());
        if (!target.words().isEmpty() && target.entity().isPresent()) {
            return link.targetColumn();
        }
        List<String> names = new ArrayList<>();
        NameWords.of(link.target()).entity().map(Word::spelling).ifPresent(names::add);
        names.add(link.targetColumn());
        String name = String.join("_", names);
        return profile.table(link.table())
                .flatMap(table -> table.column(name))
                .map(column -> name + (target.has(Tag.ID) ? "_part" : "_key"))
                .orElse(name);
    }
}
