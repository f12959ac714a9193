// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.definition.reader.DefinitionReader;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.Fingerprint;
import org.junit.jupiter.api.Test;

/** A fingerprint changes with all that a result depends on, and with nothing else. */
class RecipeTest {
    private static final Set<Step> ALL = EnumSet.allOf(Step.class);
    private static final String SOURCE = """
            table: bronze.%1$s
            file: crm/%1$s.csv
            grain: One row per export line.
            columns:
              - {name: id, type: bigint, privacy: none, description: Number}
              - {name: day, type: date, privacy: none, description: Day}
            """;
    private static final String TABLE = """
            table: %s
            grain: %s
            inputs: [%s]
            key: [id]
            columns:
              - {name: id, type: bigint, privacy: none, description: Number}
              - {name: day, type: date, privacy: none, description: Day}
            """;

    /** Everything that goes into a recipe; a copy with one thing changed is the other recipe. */
    private record Given(
            String visits, String checks, String grain, String guests, String data, String key, String seed, int day) {
        private static final Given PLAIN = new Given(
                "select id, day from bronze.visits",
                "",
                "One row per visit.",
                "select id, day from bronze.guests",
                "rows",
                "key",
                "42",
                1);

        Given visits(String query) {
            return new Given(query, checks, grain, guests, data, key, seed, day);
        }

        Given checks(String expectations) {
            return new Given(visits, expectations, grain, guests, data, key, seed, day);
        }

        Given grain(String words) {
            return new Given(visits, checks, words, guests, data, key, seed, day);
        }

        Given data(String content) {
            return new Given(visits, checks, grain, guests, content, key, seed, day);
        }

        Given key(String id) {
            return new Given(visits, checks, grain, guests, data, id, seed, day);
        }

        Given seed(String number) {
            return new Given(visits, checks, grain, guests, data, key, number, day);
        }

        Given day(int ofMonth) {
            return new Given(visits, checks, grain, guests, data, key, seed, ofMonth);
        }

        Recipe recipe() {
            Warehouse warehouse = new Warehouse(
                    List.of(source("visits"), source("guests")),
                    Map.of(
                            Layer.SILVER,
                            List.of(
                                    table("silver.visits", grain, "bronze.visits", checks, visits),
                                    table("silver.guests", "One row per guest.", "bronze.guests", "", guests)),
                            Layer.GOLD,
                            List.of(table(
                                    "gold.visits",
                                    "One row per visit.",
                                    "silver.visits",
                                    "",
                                    "select id, day from silver.visits"))));
            return new Recipe(
                    new Meanings(warehouse),
                    List.of(
                            new Artifact("crm/guests.csv", 1, Sha256.of("rows")),
                            new Artifact("crm/visits.csv", 1, Sha256.of(data))),
                    new RunSettings("1", Long.parseLong(seed), Optional.empty(), "csv", key, Optional.empty()),
                    ALL,
                    Optional.of(LocalDate.of(2026, 1, day)));
        }
    }

    private static SourceContract source(String name) {
        return DefinitionReader.source(SOURCE.formatted(name), name);
    }

    private static TableDefinition table(String table, String grain, String input, String checks, String query) {
        return DefinitionReader.table(TABLE.formatted(table, grain, input) + checks, table)
                .withSql(query);
    }

    /** The parts whose fingerprints differ, by name. */
    private static Set<String> changed(Given before, Given after) {
        Set<String> changed = new TreeSet<>();
        for (Step step : ALL) {
            Map<String, Fingerprint> now = after.recipe().parts(step);
            before.recipe().parts(step).forEach((part, fingerprint) -> {
                if (!fingerprint.value().equals(now.get(part).value())) {
                    changed.add(part);
                }
            });
        }
        return changed;
    }

    private static Set<String> changed(Given after) {
        return changed(Given.PLAIN, after);
    }

    /** These parts, and those that tell of the whole run. */
    private static List<String> andInsight(String... parts) {
        List<String> all = new ArrayList<>(List.of(parts));
        all.addAll(List.of("eda", "reports"));
        all.sort(null);
        return all;
    }

    @Test
    void theSameIsTheSame() {
        assertThat(changed(Given.PLAIN)).isEmpty();
        assertThat(changed(Given.PLAIN.visits("SELECT id,day  -- the day\nFROM bronze.visits")))
                .as("another spelling")
                .isEmpty();
    }

    @Test
    void dataReachesWhatReadsIt() {
        assertThat(changed(Given.PLAIN.data("more rows")))
                .containsExactlyElementsOf(andInsight("crm/visits.csv", "gold.visits", "silver.visits"));
    }

    @Test
    void aQueryReachesItsReaders() {
        assertThat(changed(Given.PLAIN.visits("select id + 1 as id, day from bronze.visits")))
                .containsExactlyElementsOf(andInsight("gold.visits", "silver.visits"));
    }

    @Test
    void aCheckReachesItsOwnTableAndTheReports() {
        assertThat(changed(Given.PLAIN.checks("expectations:\n  - {not_null: day}\n")))
                .containsExactly("reports", "silver.visits");
    }

    @Test
    void wordsReachThoseWhoReadThem() {
        assertThat(changed(Given.PLAIN.grain("A visit."))).containsExactly("reports", "silver.visits");
    }

    @Test
    void theDayReachesWhatNamesIt() {
        assertThat(changed(Given.PLAIN.day(2))).as("no table").containsExactlyElementsOf(andInsight("segmentation"));
        Given dated = Given.PLAIN.visits("select id, :business_date as day from bronze.visits");
        assertThat(changed(dated, dated.day(2)))
                .containsExactlyElementsOf(andInsight("gold.visits", "segmentation", "silver.visits"));
        Given fresh = Given.PLAIN.checks("expectations:\n  - {freshness: {column: day, days: 3}}\n");
        assertThat(changed(fresh, fresh.day(2)))
                .as("a check reaches no rows")
                .containsExactlyElementsOf(andInsight("segmentation", "silver.visits"));
    }

    @Test
    void theKeyReachesWhatMakesPseudonyms() {
        assertThat(changed(Given.PLAIN.key("another"))).containsExactly("reports");
        Given masked = Given.PLAIN.visits("select id, pseudonym(day) as day from bronze.visits");
        assertThat(changed(masked, masked.key("another")))
                .containsExactlyElementsOf(andInsight("gold.visits", "silver.visits"));
    }

    @Test
    void theSeedReachesTheSegments() {
        assertThat(changed(Given.PLAIN.seed("43"))).containsExactly("reports", "segmentation");
    }
}
