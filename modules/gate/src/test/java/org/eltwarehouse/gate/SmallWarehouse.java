// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.definition.reader.DefinitionReader;

/** A warehouse of one source and a table or two per layer, all sound: tests spoil it where they need to. */
final class SmallWarehouse {
    static final String SILVER = """
            table: silver.people
            grain: One row per person.
            inputs: [bronze.people]
            key: [id]
            columns:
              - {name: id, type: bigint, privacy: identifier, description: Number}
              - {name: name, type: string, privacy: personal, description: Name}
              - {name: born, type: date, privacy: personal, description: Birth date}
              - {name: city, type: string, privacy: quasi, description: City}
            rejects:
              - {rule: missing_id, when: id is null}
            deduplicate:
              by: [id]
              order: [born desc nulls last, length(name)]
            repairs:
              - {rule: city_cleared, when: city is null and raw.city is not null}
            expectations:
              - {holds: {name: born_in_time, condition: born < date '2100-01-01'}}
            """;
    static final String SILVER_SQL = """
            select
                try_cast(id as bigint) as id,
                trim(name) as name,
                try_cast(born as date) as born,
                city
            from bronze.people""";
    static final String GOLD = """
            table: gold.cities
            grain: One row per city.
            inputs: [silver.people]
            key: [city]
            columns:
              - {name: city, type: string, privacy: quasi, description: City}
              - {name: people, type: bigint, privacy: none, description: Number of people}
            """;
    static final String GOLD_SQL = "select city, count(*) as people from silver.people group by city";
    static final String PROTECTED = """
            table: gold.people
            grain: One row per person.
            inputs: [silver.people]
            key: [id]
            protected: true
            columns:
              - {name: id, type: bigint, privacy: identifier, description: Number}
              - {name: name, type: string, privacy: personal, description: Name}
            """;
    static final String PROTECTED_SQL = "select id, name from silver.people";
    static final String FEATURES = """
            table: features.cities
            grain: One row per city.
            inputs: [gold.cities]
            key: [city]
            columns:
              - {name: city, type: string, privacy: quasi, description: City}
            """;
    static final String FEATURES_SQL = "select city from gold.cities";
    private static final String BRONZE = """
            table: bronze.people
            file: shop/people.csv
            grain: One row per person.
            columns:
              - {name: id, privacy: identifier, description: Number}
              - {name: name, privacy: personal, description: Name}
              - {name: born, privacy: personal, description: Birth date}
              - {name: city, privacy: quasi, description: City}
            """;

    private SmallWarehouse() {}

    static TableDefinition table(String yaml, String sql) {
        return DefinitionReader.table(yaml, "a test").withSql(sql);
    }

    /** The sound warehouse. */
    static Warehouse sound() {
        return with(table(GOLD, GOLD_SQL));
    }

    /** The sound warehouse with this instead of its gold table of cities. */
    static Warehouse with(TableDefinition cities) {
        return new Warehouse(
                List.of(DefinitionReader.source(BRONZE, "a test")),
                Map.of(
                        Layer.SILVER, List.of(table(SILVER, SILVER_SQL)),
                        Layer.GOLD, List.of(cities, table(PROTECTED, PROTECTED_SQL)),
                        Layer.FEATURES, List.of(table(FEATURES, FEATURES_SQL))));
    }
}
