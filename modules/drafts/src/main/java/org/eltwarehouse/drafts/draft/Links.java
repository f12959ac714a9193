// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eltwarehouse.profile.statistics.ColumnProfile.Distinct;
import org.eltwarehouse.profile.statistics.Inclusion;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.profile.statistics.TableProfile;

/**
 * Which of the inclusions are links between tables: references from many rows to one, and extensions, which are tables with
 * at most one row per row of another.
 */
final class Links {
    private final Profile profile;
    private final OwnKeys own;
    private final Map<String, String> hubs = new TreeMap<>();
    private final List<Inclusion> extensions = new ArrayList<>();
    private final List<Inclusion> references = new ArrayList<>();

    Links(Profile profile) {
        this.profile = profile;
        this.own = new OwnKeys(profile);
        groups().forEach(this::chooseHub);
        chooseReferences();
    }

    /** From the extending table to the one that it extends. */
    List<Inclusion> extensions() {
        return extensions;
    }

    List<Inclusion> references() {
        return references;
    }

    /** All links that start or end here. */
    List<Inclusion> all() {
        List<Inclusion> all = new ArrayList<>(references);
        all.addAll(extensions);
        return all;
    }

    List<Inclusion> from(String table) {
        return references.stream().filter(link -> link.table().equals(table)).toList();
    }

    List<Inclusion> into(String table) {
        return references.stream().filter(link -> link.target().equals(table)).toList();
    }

    boolean extending(String table) {
        return extensions.stream().anyMatch(link -> link.table().equals(table));
    }

    OwnKeys own() {
        return own;
    }

    /** Whether each row of a table is one more part of a row of another: customers of the ERP and customers of the CRM. */
    private boolean oneToOne(Inclusion inclusion) {
        return own.is(inclusion.table(), inclusion.column())
                && namesOneRow(inclusion)
                && !isAnotherEvent(inclusion)
                && !isAnotherThing(inclusion);
    }

    /**
     * Whether a value names one row of the target, as it stands there. A category is no part of the product whose key begins
     * with it, and an article no part of a list of prices in which others stand several times.
     */
    private boolean namesOneRow(Inclusion inclusion) {
        return inclusion.targetSteps().isEmpty()
                && uniqueness(inclusion.target(), inclusion.targetColumn()) >= Distinct.NEARLY_UNIQUE;
    }

    /** Whether something that happens would be part of what it happens to: an invoice of a customer with the same number. */
    private static boolean isAnotherEvent(Inclusion inclusion) {
        return OwnKeys.event(inclusion.table()) && !speakOfOneThing(inclusion);
    }

    /** Whether the column names its own table and the target is something else: a supplier of the one product he delivers. */
    private static boolean isAnotherThing(Inclusion inclusion) {
        return OwnKeys.sameEntity(inclusion.column(), inclusion.table()) && !speakOfOneThing(inclusion);
    }

    private static boolean speakOfOneThing(Inclusion inclusion) {
        return OwnKeys.sameEntity(inclusion.target(), inclusion.table());
    }

    /** Tables that have one row per row of each other, by one of them. */
    private Map<String, List<String>> groups() {
        NameGroups joined = new NameGroups();
        profile.inclusions().stream()
                .filter(this::oneToOne)
                .forEach(inclusion -> joined.join(inclusion.table(), inclusion.target()));
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (TableProfile table : profile.tables()) {
            groups.computeIfAbsent(joined.root(table.name()), root -> new ArrayList<>())
                    .add(table.name());
        }
        return groups;
    }

    /** The table that others refer to most, then the one that tells most, is extended by the rest of its group. */
    private void chooseHub(String root, List<String> group) {
        String hub = group.stream()
                .max(Comparator.<String>comparingLong(table -> referencesInto(table, group))
                        .thenComparingInt(table ->
                                profile.table(table).orElseThrow().columns().size())
                        .thenComparingLong(
                                table -> profile.table(table).orElseThrow().rows())
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(root);
        for (String table : group) {
            hubs.put(table, hub);
            profile.inclusions().stream()
                    .filter(inclusion -> inclusion.table().equals(table)
                            && inclusion.target().equals(hub)
                            && oneToOne(inclusion))
                    .findFirst()
                    .ifPresent(extensions::add);
        }
    }

    private long referencesInto(String table, List<String> group) {
        return profile.inclusions().stream()
                .filter(inclusion -> inclusion.target().equals(table) && !group.contains(inclusion.table()))
                .map(Inclusion::table)
                .distinct()
                .count();
    }

    private void chooseReferences() {
        Map<String, Inclusion> best = new LinkedHashMap<>();
        for (Inclusion inclusion : profile.inclusions()) {
            if (refers(inclusion)) {
                String form = inclusion.table() + "." + inclusion.column() + inclusion.steps();
                best.merge(form, inclusion, (one, other) -> order().compare(one, other) >= 0 ? one : other);
            }
        }
        references.addAll(best.values());
    }

    private Comparator<Inclusion> order() {
        return Comparator.comparingDouble(Inclusion::affinity)
                .thenComparing(inclusion -> inclusion.target().equals(hubs.get(inclusion.target())))
                .thenComparing(inclusion -> own.is(inclusion.target(), inclusion.targetColumn()))
                .thenComparingDouble(Inclusion::coverage)
                .thenComparingDouble(Inclusion::reverse);
    }

    private boolean refers(Inclusion inclusion) {
        return !isInOneGroup(inclusion) && !isOnlyItsOwnName(inclusion);
    }

    /** Whether the two tables tell of the same rows: what extends another does not refer to it. */
    private boolean isInOneGroup(Inclusion inclusion) {
        return hubs.get(inclusion.table()).equals(hubs.get(inclusion.target()));
    }

    /**
     * Whether the column names the rows of its own table, and what it lies in names none or something else: the key of an
     * article also stands in its prices, but the article does not refer to a price.
     */
    private boolean isOnlyItsOwnName(Inclusion inclusion) {
        boolean asWritten =
                inclusion.steps().isEmpty() && inclusion.targetSteps().isEmpty();
        return own.is(inclusion.table(), inclusion.column())
                && asWritten
                && (OwnKeys.sameEntity(inclusion.column(), inclusion.table())
                        || !own.is(inclusion.target(), inclusion.targetColumn()));
    }

    private double uniqueness(String table, String column) {
        return profile.table(table)
                .flatMap(found -> found.column(column))
                .map(found -> found.distinct().uniqueness())
                .orElse(0.0);
    }
}
