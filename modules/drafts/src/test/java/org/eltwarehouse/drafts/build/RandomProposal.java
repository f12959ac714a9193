// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.draft.ProposedColumn.CodeMeaning;
import org.eltwarehouse.drafts.draft.ProposedColumn.KeyStep;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;
import org.eltwarehouse.drafts.draft.ProposedColumn.Letters;
import org.eltwarehouse.drafts.draft.ProposedDimension;
import org.eltwarehouse.drafts.draft.ProposedDimension.Lookup;
import org.eltwarehouse.drafts.draft.ProposedFact;
import org.eltwarehouse.drafts.draft.ProposedFact.Reference;
import org.eltwarehouse.drafts.draft.ProposedTable;
import org.eltwarehouse.drafts.draft.ProposedTable.Keep;
import org.eltwarehouse.drafts.draft.ProposedTable.ProposedDistance;
import org.eltwarehouse.drafts.draft.ProposedTable.ProposedProduct;
import org.eltwarehouse.drafts.draft.ProposedTable.ProposedVersions;

/** A proposal over a random set of sources: mostly sound, sometimes not, with nasty names and literals. Same seed, same proposal. */
final class RandomProposal {
    private static final List<String> FORMATS = List.of(
            "yyyy-MM-dd",
            "yyyyMMdd",
            "dd.MM.yyyy",
            "d.M.yyyy",
            "MM/dd/yyyy",
            "dd-MMM-yyyy",
            "yyyy-MM-dd'T'HH:mm:ss",
            "yyyy-MM-dd HH:mm:ss.SSSSSSS",
            "uuuu/MM/dd",
            "w-YYYY",
            "yyyy",
            "");

    private final Random random;
    private final NastyWords words;
    private final List<SourceContract> sources = new ArrayList<>();
    private final List<ProposedTable> tables = new ArrayList<>();

    RandomProposal(long seed) {
        random = new Random(seed);
        words = new NastyWords(random);
    }

    List<SourceContract> sources() {
        return sources;
    }

    Proposal next() {
        for (String name : words.names(1 + random.nextInt(4))) {
            table(name);
        }
        List<ProposedDimension> dimensions = new ArrayList<>();
        for (ProposedTable table : tables) {
            if (random.nextInt(3) > 0) {
                dimensions.add(dimension(table));
            }
        }
        List<ProposedFact> facts = new ArrayList<>();
        for (ProposedTable table : tables) {
            if (random.nextInt(2) == 0) {
                facts.add(fact(table, dimensions));
            }
        }
        return new Proposal(tables, List.of(), dimensions, facts, List.of());
    }

    private void table(String name) {
        List<Column> bronze = words.names(2 + random.nextInt(8)).stream()
                .map(column -> new Column(column, null, privacy(), "A column"))
                .toList();
        sources.add(new SourceContract(
                new TableName("bronze", name),
                "s/f" + sources.size() + ".csv",
                "A record.",
                rarely() ? false : null,
                null,
                null,
                null,
                null,
                null,
                bronze));
        List<ProposedColumn> columns = new ArrayList<>();
        for (Column column : bronze) {
            columns.add(column(column.name(), rarely() ? words.names(1).get(0) : column.name()));
        }
        if (rarely()) {
            columns.add(column("missing_in_source", "made_up"));
        }
        List<String> names = columns.stream().map(ProposedColumn::name).toList();
        List<String> key = new ArrayList<>(names.subList(0, 1 + random.nextInt(2)));
        ProposedVersions versions = random.nextBoolean() ? versions(columns) : null;
        if (versions != null && !key.contains(versions.start()) && !rarely()) {
            key.add(versions.start());
        }
        Keep keep = words.pick(Arrays.asList(Keep.values()));
        String line = keep == Keep.ALL && !rarely() ? "line_number" : null;
        if (line != null) {
            key.add(line);
        }
        tables.add(new ProposedTable(
                name,
                rarely() ? "" : "One row per thing.",
                columns,
                key,
                keep,
                words.pick(names),
                line,
                products(columns),
                versions,
                distance(columns)));
    }

    private ProposedVersions versions(List<ProposedColumn> columns) {
        List<String> days = days(columns);
        return days.isEmpty() ? null : new ProposedVersions(words.pick(days), words.pick(days));
    }

    private ProposedDistance distance(List<ProposedColumn> columns) {
        List<String> days = days(columns);
        int far = rarely() ? Integer.MIN_VALUE : random.nextInt(60) - 30;
        return days.isEmpty() ? null : new ProposedDistance(words.pick(days), words.pick(days), far);
    }

    private List<String> days(List<ProposedColumn> columns) {
        return columns.stream()
                .filter(column -> column.kind() == Kind.DATE || rarely())
                .map(ProposedColumn::name)
                .toList();
    }

    private List<ProposedProduct> products(List<ProposedColumn> columns) {
        List<String> numbers = columns.stream()
                .filter(column -> column.kind() == Kind.DECIMAL || column.kind() == Kind.INTEGER)
                .map(ProposedColumn::name)
                .toList();
        return numbers.size() < 2 || random.nextInt(2) == 0
                ? List.of()
                : List.of(new ProposedProduct(
                        numbers.size() == 2 || random.nextBoolean()
                                ? words.names(1).get(0)
                                : words.pick(numbers),
                        words.pick(numbers),
                        words.pick(numbers)));
    }

    private ProposedColumn column(String source, String name) {
        Kind kind = words.pick(Arrays.asList(Kind.values()));
        List<CodeMeaning> codes = new ArrayList<>();
        for (int i = kind == Kind.CODE ? random.nextInt(4) : 0; i > 0; i--) {
            codes.add(new CodeMeaning(words.literal(), words.literals(3)));
        }
        boolean bounded = random.nextInt(3) == 0;
        return new ProposedColumn(
                source,
                name,
                kind,
                kind == Kind.DECIMAL ? random.nextInt(7) : 0,
                kind == Kind.DATE ? formats() : List.of(),
                random.nextInt(3) == 0,
                words.pick(Arrays.asList(Letters.values())),
                random.nextInt(3) == 0 ? steps() : List.of(),
                codes,
                random.nextBoolean(),
                random.nextInt(3) == 0 ? words.literals(3) : List.of(),
                bounded ? minimum(kind) : null,
                bounded && random.nextBoolean() ? maximum(kind) : null,
                random.nextInt(4) == 0,
                random.nextInt(5) == 0,
                privacy(),
                rarely() ? " " : "What it is: " + words.literal() + ".");
    }

    private List<String> formats() {
        List<String> formats = new ArrayList<>(List.of(words.pick(FORMATS.subList(0, 9))));
        for (int i = random.nextInt(3); i > 0; i--) {
            formats.add(words.pick(FORMATS));
        }
        return formats;
    }

    private List<KeyStep> steps() {
        String argument = rarely() ? "" : words.literal();
        return List.of(
                switch (random.nextInt(4)) {
                    case 0 -> new KeyStep(KeyStep.Step.STRIP_PREFIX, argument, "", 0, 0);
                    case 1 -> new KeyStep(KeyStep.Step.REMOVE, argument, "", 0, 0);
                    case 2 -> new KeyStep(KeyStep.Step.REPLACE, argument, words.literal(), 0, 0);
                    default -> new KeyStep(KeyStep.Step.SUBSTRING, "", "", random.nextInt(5), random.nextInt(5));
                });
    }

    private String minimum(Kind kind) {
        return words.pick(
                kind == Kind.DATE
                        ? List.of("1900-01-01", "business_date", "long ago")
                        : List.of("0", "-5", "0.01", "1e3", "x"));
    }

    private String maximum(Kind kind) {
        return words.pick(
                kind == Kind.DATE
                        ? List.of("business_date", "2100-12-31", "2023-02-30")
                        : List.of("1000", "99.5", "-7", "99999999999999999999"));
    }

    private ProposedDimension dimension(ProposedTable table) {
        List<String> names = table.columns().stream().map(ProposedColumn::name).toList();
        List<Lookup> lookups = new ArrayList<>();
        if (random.nextBoolean()) {
            ProposedTable target = words.pick(tables);
            List<String> others =
                    target.columns().stream().map(ProposedColumn::name).toList();
            lookups.add(
                    new Lookup(target.source(), words.pick(names), target.key().get(0), some(others)));
        }
        return new ProposedDimension(
                rarely()
                        ? words.pick(words.keywords())
                        : "dim_"
                                + table.source()
                                        .substring(
                                                0, Math.min(50, table.source().length())),
                "One row per member.",
                table.source(),
                random.nextInt(4) == 0
                        ? List.of(words.pick(names))
                        : List.of(table.key().get(0)),
                rarely() ? words.pick(names) : "member_key",
                some(names),
                lookups);
    }

    private ProposedFact fact(ProposedTable table, List<ProposedDimension> dimensions) {
        List<String> names = table.columns().stream().map(ProposedColumn::name).toList();
        List<Reference> references = new ArrayList<>();
        for (int i = dimensions.isEmpty() ? 0 : random.nextInt(4); i > 0; i--) {
            references.add(
                    new Reference(words.pick(names), words.pick(dimensions).name()));
        }
        return new ProposedFact(
                "fact_"
                        + table.source()
                                .substring(0, Math.min(40, table.source().length())),
                "One row per event.",
                table.source(),
                references,
                some(names),
                some(names),
                rarely() ? null : words.pick(names));
    }

    private List<String> some(List<String> names) {
        return names.stream().filter(name -> random.nextBoolean()).toList();
    }

    private PrivacyClass privacy() {
        return random.nextBoolean() ? PrivacyClass.NONE : words.pick(Arrays.asList(PrivacyClass.values()));
    }

    private boolean rarely() {
        return random.nextInt(12) == 0;
    }
}
