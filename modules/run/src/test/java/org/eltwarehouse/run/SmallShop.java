// SPDX-License-Identifier: MIT
package org.eltwarehouse.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.logging.log4j.Level;
import org.eltwarehouse.bronze.BronzeDriver;
import org.eltwarehouse.contract.Pseudonyms;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.StepSettings;
import org.eltwarehouse.run.event.RunEvents;
import org.eltwarehouse.run.execute.LocalRun;
import org.eltwarehouse.run.order.AgentsMode;
import org.eltwarehouse.run.order.RunOrder;
import org.eltwarehouse.run.start.StartFacts;
import org.eltwarehouse.step.Drivers;
import org.eltwarehouse.step.RunParameters;
import org.eltwarehouse.step.StepContext;
import org.eltwarehouse.step.StepDriver;
import org.eltwarehouse.step.TableFormat;
import org.eltwarehouse.store.storage.Location;

/**
 * A shop with one export and one contract, and runs over it that need no Spark: bronze is the shipped one, and silver is
 * made by whatever a test puts there.
 */
public record SmallShop(Path home) {
    public static final RunId RUN = RunId.of("a-run");
    public static final String EXPORT = "source_crm/customers.csv";
    private static final Pseudonyms PSEUDONYMS = Pseudonyms.withKey("a-salt-that-only-tests-use-0123456789");

    /** Opens the shop in an empty folder. */
    public static SmallShop in(Path home) {
        SmallShop shop = new SmallShop(home);
        shop.write("raw/" + EXPORT, "id,name,created\n1,Ada,2024-01-31\n2,Grace,2024-02-29\n");
        shop.write("warehouse/bronze/customers.yaml", """
                table: bronze.customers
                file: source_crm/customers.csv
                grain: One record per customer.
                business_date: {column: created, format: yyyy-MM-dd}
                columns:
                  - {name: id, type: bigint, privacy: identifier, description: Number of the customer}
                  - {name: name, privacy: personal, description: Name of the customer}
                  - {name: created, privacy: none, description: "Day of the record, yyyy-MM-dd"}
                """);
        shop.write("warehouse/silver/.keep", "");
        shop.write("warehouse/gold/.keep", "");
        return shop;
    }

    /** Writes a file below the shop's folder. */
    public void write(String file, String text) {
        try {
            Files.createDirectories(home.resolve(file).getParent());
            Files.writeString(home.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path run() {
        return home.resolve("artifacts/runs").resolve(RUN.value());
    }

    /** What a start up to a step would go by. */
    public StartFacts facts(Step to, boolean force) {
        RunOrder order = new RunOrder(
                Optional.empty(),
                Optional.of(RUN),
                Location.of(home.resolve("raw")),
                Location.of(home.resolve("artifacts")),
                Optional.of(Location.of(home.resolve("warehouse"))),
                new RunParameters(RunParameters.DEFAULT_SEED, Optional.empty(), TableFormat.CSV, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                to,
                force,
                AgentsMode.OFF);
        return StartFacts.of(order, PSEUDONYMS.keyId(), notice -> {});
    }

    /** Runs bronze, and a silver without tables. */
    public void run(RunEvents events) {
        run(
                events,
                context -> context.finished(
                        Step.SILVER, StepSettings.on(LocalDate.of(2024, 2, 29)), List.of(), List.of(), List.of()));
    }

    /** Runs bronze, and silver as the test will have it. */
    public void run(RunEvents events, Function<StepContext, StepRecord> silver) {
        new LocalRun(
                        facts(Step.SILVER, false),
                        PSEUDONYMS,
                        Level.INFO,
                        events,
                        (policy, session) -> new ShopDrivers(silver))
                .run();
    }

    /** Every file of the run, by its path; not those that hold times. */
    public Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(run())) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String file = run().relativize(path).toString();
                if (!file.startsWith("_logs/") && !file.contains("summary_report") && !file.endsWith("manifest.json")) {
                    files.put(file, Files.readString(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The text of a file of the run. */
    public String text(String file) {
        try {
            return Files.readString(run().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record ShopDrivers(Function<StepContext, StepRecord> silver) implements Drivers {
        @Override
        public StepDriver of(Step step) {
            return step == Step.BRONZE ? new BronzeDriver() : new SilverDouble(silver);
        }

        @Override
        public boolean needsSpark(Step step) {
            return false;
        }
    }

    private record SilverDouble(Function<StepContext, StepRecord> made) implements StepDriver {
        @Override
        public Step step() {
            return Step.SILVER;
        }

        @Override
        public StepRecord run(StepContext context) {
            return made.apply(context);
        }
    }
}
