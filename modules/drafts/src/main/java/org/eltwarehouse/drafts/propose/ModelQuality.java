// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import java.util.ArrayList;
import java.util.List;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.drafts.propose.Objection.Code;
import org.eltwarehouse.drafts.propose.StrictAsker.Checked;
import org.eltwarehouse.drafts.quality.QualityCode;
import org.eltwarehouse.drafts.quality.QualityFinding;
import org.eltwarehouse.models.answer.Bounds;
import org.eltwarehouse.models.answer.Shape;
import org.eltwarehouse.models.ask.Agent;
import org.eltwarehouse.models.ask.ModelSession;
import org.eltwarehouse.profile.view.ModelView;

/** Asks a model what looks wrong about the data. Advice only: nothing passes or fails because of it. */
final class ModelQuality {
    /** What the model is told. */
    static final PromptText PROMPT = PromptText.of("quality-1");

    private static final int ROOM = 4_000;
    private static final int MOST = 40;
    private static final Shape<Suspicions> SHAPE =
            Shape.of(Suspicions.class).within(new Bounds(64 * 1024, 300, MOST, 10));

    private final StrictAsker asker;

    ModelQuality(ModelSession session) {
        asker = new StrictAsker(session);
    }

    /** The answer as it comes, in aliases. */
    record Suspicions(List<Suspicion> suspicions) {}

    /** What the model suspects; nothing where it has no advice, or could not be asked. */
    List<QualityFinding> faults(ModelView view) {
        return judge(view).value().stream()
                .flatMap(List::stream)
                .map(suspicion -> new QualityFinding(
                        new TableName(Layer.BRONZE, suspicion.table()),
                        suspicion.column(),
                        QualityCode.SUSPECTED,
                        suspicion.kind() + ": " + suspicion.remark(),
                        "what a person knows"))
                .toList();
    }

    /** What the model suspects, in real names. */
    Result<List<Suspicion>> judge(ModelView view) {
        Vocabulary vocabulary = Vocabulary.of(view);
        return asker.ask(
                PROMPT.about(Agent.QUALITY, view.json(), "suspicions", SHAPE.schema(), ROOM),
                SHAPE,
                answer -> resolve(answer.suspicions(), vocabulary));
    }

    private static Checked<List<Suspicion>> resolve(List<Suspicion> suspicions, Vocabulary vocabulary) {
        Objections findings = new Objections();
        List<Suspicion> real = new ArrayList<>();
        for (int i = 0; i < suspicions.size(); i++) {
            Suspicion each = suspicions.get(i);
            String path = "suspicions[" + i + "]";
            boolean table =
                    findings.require(vocabulary.table(each.table()).isPresent(), Code.UNKNOWN_TABLE, path + ".table");
            boolean column = findings.require(
                    vocabulary.column(each.table(), each.column()).isPresent(), Code.UNKNOWN_COLUMN, path + ".column");
            findings.require(!each.remark().isBlank(), Code.EMPTY, path + ".remark");
            if (table && column) {
                real.add(new Suspicion(
                        vocabulary.table(each.table()).get(),
                        vocabulary.column(each.table(), each.column()).get(),
                        each.kind(),
                        each.remark()));
            }
        }
        return findings.problems().isEmpty() ? Checked.of(List.copyOf(real)) : Checked.wrong(findings.problems());
    }
}
