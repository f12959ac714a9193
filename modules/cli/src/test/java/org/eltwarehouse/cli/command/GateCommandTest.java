// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.cli.WarehouseTool;
import org.eltwarehouse.contract.Documents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate from the shell: definitions for a commit hook, queries line by line. */
class GateCommandTest {
    private static final String YAML = """
            table: silver.shop
            grain: One row per shop.
            inputs: [bronze.shop]
            key: [id]
            columns:
              - {name: id, type: bigint, privacy: none, description: Number}
              - {name: city, type: string, privacy: none, description: City}
            """;

    @TempDir
    private Path temporary;

    private Path warehouse;

    private record Said(int exitCode, String out, String err) {}

    @BeforeEach
    void makeAWarehouse() throws IOException {
        warehouse = temporary.resolve("warehouse");
        for (String layer : List.of("bronze", "silver", "gold", "features")) {
            Files.createDirectories(warehouse.resolve(layer));
        }
        write("bronze/shop.yaml", """
                table: bronze.shop
                file: shop/shop.csv
                grain: One row per shop.
                columns:
                  - {name: id, privacy: none, description: Number}
                  - {name: city, privacy: none, description: City}
                """);
        write("silver/shop.yaml", YAML);
        write("silver/shop.sql", "select try_cast(id as bigint) as id, city\nfrom bronze.shop\n");
        write("gold/cities.yaml", """
                table: gold.cities
                grain: One row per city.
                inputs: [silver.shop]
                key: [city]
                columns:
                  - {name: city, type: string, privacy: none, description: City}
                  - {name: shops, type: bigint, privacy: none, description: Number of shops}
                """);
        write("gold/cities.sql", "select city, count(*) as shops from silver.shop group by city\n");
    }

    @Test
    void definitionsAreJudgedByFolderLayerAndFile() throws IOException {
        assertThat(gate(warehouse.toString()))
                .isEqualTo(new Said(0, String.format("silver.shop: accepted%ngold.cities: accepted%n"), ""));
        write("gold/cities.sql", "select city, count(*) as shops\nfrom silver.shop\ngroup by city, rand()\n");

        Said spoilt = gate(warehouse.toString());
        assertThat(spoilt.exitCode()).isEqualTo(1);
        assertThat(spoilt.out())
                .contains("silver.shop: accepted")
                .contains("gold.cities: GATE-FUNCTION at gold/cities.sql:3:16 calls rand; ");
        assertThat(gate(warehouse.resolve("silver").toString()).exitCode()).isZero();
        assertThat(gate(warehouse.resolve("gold").toString()).exitCode()).isEqualTo(1);
        assertThat(gate(warehouse.resolve("gold/cities.yaml").toString()).out())
                .contains("gold.cities")
                .doesNotContain("silver.shop");
        assertThat(gate(warehouse.resolve("bronze/shop.yaml").toString()).out())
                .isEqualTo(String.format("silver.shop: accepted%n"));

        Said json = gate(warehouse.resolve("gold/cities.sql").toString(), "--json");
        GateReport report = Documents.fromJson(json.out(), GateReport.class, "the output");
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.verdicts())
                .extracting(GateReport.Line::code, GateReport.Line::at, GateReport.Line::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("GATE-FUNCTION", "3:16", "gold/cities.sql:3:16"));
    }

    @Test
    void functionsMeasuresAndSeedsAreJudgedByTheirFiles() throws IOException {
        Files.createDirectories(warehouse.resolve("functions"));
        Files.createDirectories(warehouse.resolve("seeds"));
        write("functions/one_word.sql", "split_part(trim_all(value), ' ', 1)\n");
        write("functions/one_word.yaml", """
                function: one_word
                description: The first word.
                parameters: [{name: value, description: A text}]
                cases: [{given: {value: a b}, expect: a}]
                """);
        write("functions/trim_all.sql", "trim(value)\n");
        write("functions/trim_all.yaml", """
                function: trim_all
                description: Without blanks.
                parameters: [{name: value, description: A text}]
                cases: [{given: {value: a}, expect: a}]
                """);
        write("seeds/region.csv", "city,region\nGraz,South\n");
        write("seeds/region.yaml", """
                seed: seeds.region
                grain: One row per city.
                key: [city]
                columns:
                  - {name: city, privacy: none, description: City}
                  - {name: region, privacy: none, description: Region}
                """);
        write("gold/regions.sql", """
                select cities.city, known.region
                from gold.cities as cities
                left join seeds.region as known on cities.city = known.city
                """);
        write("gold/regions.yaml", """
                table: gold.regions
                grain: One row per city.
                inputs: [gold.cities, seeds.region]
                key: [city]
                columns:
                  - {name: city, type: string, privacy: none, description: City}
                  - {name: region, type: string, privacy: none, description: Region}
                """);
        for (String file : List.of("functions/one_word.sql", "functions/one_word.yaml")) {
            assertThat(gate(warehouse.resolve(file).toString()).out())
                    .isEqualTo(String.format("functions.one_word: accepted%n"));
        }
        assertThat(gate(warehouse.resolve("functions").toString()).out().lines())
                .hasSize(2);
        for (String file : List.of("seeds/region.csv", "seeds/region.yaml", "seeds")) {
            assertThat(gate(warehouse.resolve(file).toString()).out())
                    .contains("gold.regions: accepted")
                    .doesNotContain("gold.cities");
        }

        write("functions/trim_all.sql", "trim(value) || rand()\n");
        Said spoilt = gate(warehouse.resolve("functions/one_word.sql").toString());
        assertThat(spoilt.exitCode()).isEqualTo(1);
        assertThat(spoilt.out())
                .startsWith("functions.one_word: GATE-FUNCTION ")
                .contains("calls trim_all, which is refused itself; correct it in functions/trim_all.sql");
        assertThat(gate(warehouse.resolve("functions/none.sql").toString()).exitCode())
                .isEqualTo(2);
    }

    @Test
    void everyLineOfAFileGetsOneVerdictAndNothingElseIsSaid() throws IOException {
        Path file = temporary.resolve("queries.sql");
        byte[] text = ("\uFEFFselect id from t\r\n"
                        + "\n"
                        + "select rand() from t\n"
                        + "select sum(amount) as s from silver.u\n"
                        + "(".repeat(300_000)
                        + "\n\u0000\n"
                        + "select id,\tamount from T where id in (select ID from SILVER.U)\n"
                        + "select id from silver.u order by 1 limit 3")
                .getBytes(StandardCharsets.UTF_8);
        Files.write(file, text);
        Files.write(file, new byte[] {'\n', (byte) 0xff, (byte) 0xfe}, java.nio.file.StandardOpenOption.APPEND);

        Said said = gate(
                "--queries",
                file.toString(),
                "--tables",
                "t(id bigint, amount decimal(18,2)); silver.u(id int, amount decimal(18,2), primary key (id));");

        assertThat(said.err()).isEmpty();
        assertThat(said.exitCode()).isZero();
        assertThat(said.out().lines())
                .containsExactly(
                        "{\"line\":1,\"verdict\":\"accept\",\"code\":null,\"at\":null}",
                        "{\"line\":2,\"verdict\":\"reject\",\"code\":\"GATE-PARSE\",\"at\":\"1:1\"}",
                        "{\"line\":3,\"verdict\":\"reject\",\"code\":\"GATE-FUNCTION\",\"at\":\"1:8\"}",
                        "{\"line\":4,\"verdict\":\"accept\",\"code\":null,\"at\":null}",
                        "{\"line\":5,\"verdict\":\"reject\",\"code\":\"GATE-SIZE\",\"at\":null}",
                        "{\"line\":6,\"verdict\":\"reject\",\"code\":\"GATE-PARSE\",\"at\":\"1:1\"}",
                        "{\"line\":7,\"verdict\":\"accept\",\"code\":null,\"at\":null}",
                        "{\"line\":8,\"verdict\":\"accept\",\"code\":null,\"at\":null}",
                        "{\"line\":9,\"verdict\":\"reject\",\"code\":\"GATE-PARSE\",\"at\":\"1:1\"}");
    }

    @Test
    void aWrongCallIsAUsageError() throws IOException {
        Path file = Files.writeString(temporary.resolve("q.sql"), "select 1");
        for (List<String> arguments : List.of(
                List.<String>of(),
                List.of("--queries", file.toString()),
                List.of("--tables", "t(id int)"),
                List.of(warehouse.toString(), "--queries", file.toString(), "--tables", "t(id int)"),
                List.of("--queries", temporary.resolve("none").toString(), "--tables", "t(id int)"),
                List.of("--queries", file.toString(), "--tables", "t id int"),
                List.of("--queries", file.toString(), "--tables", "t(id nosuchtype)"),
                List.of("--queries", file.toString(), "--tables", "t(id int); T(id int)"),
                List.of("--queries", file.toString(), "--tables", "t(id int, primary key (x))"),
                List.of("--queries", file.toString(), "--tables", " ; "),
                List.of(temporary.resolve("nowhere").toString()),
                List.of(file.toString()))) {
            Said said = gate(arguments.toArray(String[]::new));
            assertThat(said.exitCode()).as("exit code of " + arguments).isEqualTo(2);
            assertThat(said.err()).startsWith("Cannot ").contains("; ");
            assertThat(said.out()).isEmpty();
        }
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(warehouse.resolve(file), text);
    }

    private static Said gate(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] command = new String[arguments.length + 1];
        command[0] = "gate";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        int exitCode = WarehouseTool.execute(new PrintWriter(out), new PrintWriter(err), Map.of(), command);
        return new Said(exitCode, out.toString(), err.toString());
    }
}
