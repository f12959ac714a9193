// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.definition.TwoDigitYears;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;
import org.eltwarehouse.drafts.draft.ProposedTable.Keep;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.ColumnRole;
import org.eltwarehouse.profile.statistics.Inclusion;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.profile.statistics.TableProfile;

/** What rules cannot know, one sentence each. They hold safe names and figures only. */
final class Questions {
    /** Share of rows that is written as 100.0 %, so nothing is left to ask. */
    private static final double ALL = 0.9995;

    private final List<String> asked = new ArrayList<>();

    List<String> asked() {
        return List.copyOf(asked);
    }

    /** About files that cannot become tables. */
    void sources(Profile profile) {
        for (TableProfile table : profile.tables()) {
            if (table.condition() == TableProfile.Condition.HEADER_LATER) {
                ask(
                        "The file behind %s is left out, since its header seems to be in line %d: can it be exported"
                                + " without the lines above?",
                        table.name(), table.headerLine());
            } else if (!table.readable()) {
                ask(
                        "The file behind %s is left out (%s): can it be exported again?",
                        table.name(),
                        table.condition().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
            if (table.malformed() > 0) {
                ask(
                        "%d records of %s are malformed and go to quarantine: is the export sound?",
                        table.malformed(), table.name());
            }
            table.columns().stream()
                    .filter(column -> table.readable() && column.header().isEmpty())
                    .forEach(column -> ask(
                            "Column %d of %s has no name of its own and is left out: what is it?",
                            column.place() + 1, table.name()));
        }
    }

    void table(TableProfile table, TableKey key, ProposedTable proposed) {
        if (key.keep() == Keep.ALL) {
            ask(
                    "No column names a row of %s, so all rows stay, numbered by %s: may rows repeat?",
                    table.name(), key.lineColumn());
        }
        table.keys().stream()
                .filter(candidate -> candidate.columns().equals(key.columns()) && candidate.uniqueness() < 1)
                .forEach(candidate -> ask(
                        "%s repeats in %s of the rows of %s: is the record that stays the right one?",
                        Sentences.keyed(key.columns()), percent(1 - candidate.uniqueness()), table.name()));
        proposed.products().stream()
                .filter(product -> table.column(product.total()).isEmpty())
                .forEach(product -> ask(
                        "%s has no amount, so %s times %s is added as %s: is that the amount?",
                        table.name(), product.quantity(), product.price(), product.total()));
        if (proposed.versions() != null) {
            ask(
                    "The versions of %s end before they start, so each ends the day before the next one starts: is that so?",
                    table.name());
        }
        if (proposed.distance() != null) {
            ask(
                    "%s of %s is always %d days from %s, so where it is unknown it is taken from that: is that so?",
                    proposed.distance().date(),
                    table.name(),
                    Math.abs(proposed.distance().days()),
                    proposed.distance().from());
        }
        for (ProposedColumn column : proposed.columns()) {
            column(table, table.column(column.source()).orElseThrow(), column);
        }
    }

    private void column(TableProfile table, ColumnProfile profile, ProposedColumn column) {
        String name = table.name() + "." + column.name();
        if (column.kind() == Kind.DATE && column.formats().stream().anyMatch(form -> form.contains("mm"))) {
            ask("%s holds moments, of which silver keeps the day: is that enough?", name);
        }
        if (column.kind() == Kind.DATE && column.formats().stream().anyMatch(TwoDigitYears::in)) {
            century(name, column);
        }
        boolean coded = column.kind() == Kind.CODE && ColumnRole.vocabulary(profile) == null;
        if (coded && column.privacy().compareTo(PrivacyClass.IDENTIFIER) < 0) {
            ask("%s holds codes: what do they mean, and are others possible?", name);
        }
        if (column.absolute()) {
            ask("Some values of %s are negative although the amounts are not; their signs go: are they slips?", name);
        }
    }

    private void century(String name, ProposedColumn column) {
        if ("business_date".equals(column.maximum())) {
            ask("%s writes years in two digits, and none is after the business date: is that their century?", name);
        } else {
            ask(
                    "%s writes years in two digits, and more than %d years after the business date they are of the last"
                            + " century: is that so?",
                    name, TwoDigitYears.AHEAD);
        }
    }

    void link(Inclusion link) {
        if (link.coverage() < ALL) {
            ask(
                    "%s of the values of %s.%s are unknown to %s: are they to be delivered?",
                    percent(1 - link.coverage()), link.table(), link.column(), link.target());
        }
    }

    void undated() {
        ask("No table holds the dates of events: which day is the business date of a run?");
    }

    private void ask(String sentence, Object... values) {
        asked.add(String.format(Locale.ROOT, sentence, values));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", Math.max(0.1, 100 * share));
    }
}
