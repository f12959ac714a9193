// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.verdict.GateCode;
import org.eltwarehouse.drafts.build.Built;
import org.eltwarehouse.drafts.loop.Finding;
import org.eltwarehouse.drafts.loop.FindingCode;
import org.eltwarehouse.models.ask.Agent;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.models.ask.Question;
import org.eltwarehouse.models.ask.Redactor;
import org.eltwarehouse.models.ask.Timer;
import org.eltwarehouse.models.audit.AuditCheck;
import org.eltwarehouse.models.audit.AuditJournal;
import org.eltwarehouse.models.audit.AuditLog;
import org.eltwarehouse.models.audit.KeptTexts;
import org.eltwarehouse.profile.view.ModelView;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planted personal values come out nowhere: not in a prompt, not in the log, not in what is kept, not in a result. */
class CanaryTest {
    private static final int GROUP = 10;

    @TempDir
    Path folder;

    /** Values with a form that can be recognised. */
    private static List<String> formed() {
        List<String> canaries = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            canaries.add("zoe.quill" + i + "@canary" + i + ".example");
            canaries.add("+49 171 55" + (10000 + 37 * i));
            canaries.add(Integer.toString(48_100_013 + 1_299_709 * i));
            canaries.add(LocalDate.of(1950 + i, 1 + i % 12, 1 + i % 28).toString());
            canaries.add(iban(i));
        }
        return canaries;
    }

    /** Values without one: only that nobody passes them on keeps them here. */
    private static List<String> names() {
        List<String> canaries = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            canaries.add("Quillane" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + " Zephyrine");
        }
        return canaries;
    }

    private static String iban(int i) {
        String account = "3704004405320%05d".formatted(i * 7);
        int rest = new java.math.BigInteger(account + "131400")
                .mod(java.math.BigInteger.valueOf(97))
                .intValue();
        return "DE%02d%s".formatted(98 - rest, account);
    }

    private AuditJournal journal() {
        return new AuditJournal(
                new AuditLog(Location.of(folder.resolve("audit.jsonl"))),
                new KeptTexts(Location.of(folder.resolve("texts"))),
                Redactor.standard(),
                "draft-1",
                Timer.SYSTEM);
    }

    private String everythingKept() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void thereAreEnough() {
        assertThat(Stream.of(formed(), names()).flatMap(List::stream))
                .hasSize(350)
                .doesNotHaveDuplicates();
    }

    private static List<List<String>> groups(List<String> canaries) {
        List<List<String>> groups = new ArrayList<>();
        for (int i = 0; i < canaries.size(); i += GROUP) {
            groups.add(canaries.subList(i, i + GROUP));
        }
        return groups;
    }

    @Test
    void eachIsFoundAlone() {
        for (String canary : formed()) {
            assertThat(Redactor.standard()
                            .find(ModelDrafter.question(leaking(canary)).text()))
                    .as(canary)
                    .isPresent();
        }
        assertThat(Redactor.standard().find(ModelDrafter.question(Samples.VIEW).text()))
                .isEmpty();
    }

    private static ModelView leaking(String canary) {
        return new ModelView(Samples.VIEW.json().replace("hundreds", canary), Samples.VIEW.aliases());
    }

    /** As if the profile leaked. */
    @Test
    void aProfileThatLeaksIsNotSent() throws IOException {
        AuditJournal journal = journal();
        for (List<String> group : groups(formed())) {
            FixedModel model = new FixedModel();
            Result<?> result = new ModelDrafter(model.session(journal)).draft(leaking(String.join(" ", group)));
            assertThat(result.outcome()).isEqualTo(Outcome.PERSONAL_DATA);
            assertThat(model.questions()).isEmpty();
            assertThat(result.toString()).doesNotContain(group);
        }
        assertThat(everythingKept()).doesNotContain(formed());
        assertThat(AuditCheck.of(Location.of(folder.resolve("audit.jsonl"))).lines())
                .isEqualTo(25);
    }

    /** Real names that are personal are behind aliases, and stay there, also when everything goes wrong. */
    @Test
    void realNamesStayHere() throws IOException {
        AuditJournal journal = journal();
        for (List<String> group : groups(names())) {
            Map<String, String> aliases = new LinkedHashMap<>(Samples.VIEW.aliases());
            Iterator<String> next = group.iterator();
            aliases.replaceAll((alias, name) -> next.next());
            next.forEachRemaining(name -> aliases.put("table_1." + "column_" + (10 + group.indexOf(name)), name));
            assertThat(aliases.values()).containsExactlyInAnyOrderElementsOf(group);
            FixedModel model =
                    new FixedModel("no", Samples.proposal("\"scale\": 0", "\"scale\": null"), Samples.proposal());
            Result<?> result =
                    new ModelDrafter(model.session(journal)).draft(new ModelView(Samples.VIEW.json(), aliases));
            assertThat(result.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(model.questions()).hasSize(3);
            assertThat(model.questions().toString()).doesNotContain(group);
        }
        assertThat(everythingKept()).doesNotContain(names());
    }

    /** An answer may bring a value from anywhere; nothing of it goes into the next question or stays on the disk. */
    @Test
    void whatAnAnswerQuotesIsNotRepeated() throws IOException {
        AuditJournal journal = journal();
        for (List<String> group : groups(formed())) {
            String all = String.join(" ", group);
            FixedModel model = new FixedModel(
                    "Cannot cast '" + all + "' to date",
                    Samples.proposal("\"column_2\"", "\"" + all + "\""),
                    Samples.proposal("A row per member.", all).replace("\"scale\": 2", "\"scale\": 99"));
            Result<?> result = new ModelDrafter(model.session(journal)).draft(Samples.VIEW);
            assertThat(result.outcome()).isEqualTo(Outcome.UNUSABLE);
            assertThat(result.toString()).doesNotContain(group);
            assertThat(model.questions()).hasSize(3);
            assertThat(model.questions().toString()).doesNotContain(group);
        }
        assertThat(everythingKept()).doesNotContain(formed());
    }

    /** Neither what a refused pair quotes nor what the gate says of it goes into the next question. */
    @Test
    void aRefusedPairIsMendedWithoutItsWords() throws IOException {
        AuditJournal journal = journal();
        for (List<String> group : groups(formed())) {
            String all = String.join(" ", group);
            FixedModel model = new FixedModel(
                    Samples.pair("from bronze.table_1 where column_1 = '" + all + "'"),
                    Samples.pair().replace("member_number is null", "member_number = '" + all + "'"),
                    Samples.pair("from bronze.table_1 -- " + all));
            Built built = new ModelBuilder(
                            model.session(journal),
                            Samples.VIEW,
                            Redactor.standard(),
                            warehouse -> warehouse.layer(Layer.SILVER).stream()
                                    .filter(table -> table.table().name().equals("member"))
                                    .map(table -> new Finding(
                                            table.table(),
                                            null,
                                            new FindingCode.OfGate(GateCode.ROWS),
                                            "1:1",
                                            all,
                                            all))
                                    .toList())
                    .attempt(Samples.beyondRules(), Samples.sources());
            assertThat(model.questions().stream().map(Question::agent)).contains(Agent.BUILD);
            assertThat(model.questions()).hasSize(3);
            assertThat(model.questions().toString()).doesNotContain(group);
            assertThat(built.problems().toString())
                    .contains("UNUSABLE (REFUSED at 1:1, GATE-ROWS)")
                    .doesNotContain(group);
        }
        assertThat(everythingKept()).doesNotContain(formed());
    }
}
