// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.List;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.draft.ProposedColumn.CodeMeaning;
import org.eltwarehouse.drafts.draft.ProposedColumn.KeyStep;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;
import org.eltwarehouse.drafts.draft.ProposedColumn.Letters;

/** A proposed column in few words; what is not said is usual. */
record ColumnDraft(ProposedColumn column) {
    static ColumnDraft of(String name, Kind kind) {
        return new ColumnDraft(new ProposedColumn(
                name,
                name,
                kind,
                kind == Kind.DECIMAL ? 2 : 0,
                List.of(),
                false,
                Letters.AS_IS,
                List.of(),
                List.of(),
                false,
                List.of(),
                null,
                null,
                false,
                false,
                PrivacyClass.NONE,
                Phrases.of(name)));
    }

    static ColumnDraft day(String name, String... formats) {
        ProposedColumn c = of(name, Kind.DATE).column;
        return new ColumnDraft(new ProposedColumn(
                c.source(),
                name,
                Kind.DATE,
                0,
                List.of(formats),
                false,
                c.letters(),
                List.of(),
                List.of(),
                false,
                List.of(),
                null,
                null,
                false,
                false,
                c.privacy(),
                c.description()));
    }

    ColumnDraft from(String source) {
        return with(source, column.decimalComma(), column.letters(), column.steps(), column.privacy());
    }

    ColumnDraft comma() {
        return with(column.source(), true, column.letters(), column.steps(), column.privacy());
    }

    ColumnDraft upper() {
        return with(column.source(), column.decimalComma(), Letters.UPPER, column.steps(), column.privacy());
    }

    ColumnDraft steps(KeyStep... steps) {
        return with(column.source(), column.decimalComma(), column.letters(), List.of(steps), column.privacy());
    }

    ColumnDraft privacy(PrivacyClass privacy) {
        return with(column.source(), column.decimalComma(), column.letters(), column.steps(), privacy);
    }

    private ColumnDraft with(String source, boolean comma, Letters letters, List<KeyStep> steps, PrivacyClass privacy) {
        ProposedColumn c = column;
        return new ColumnDraft(new ProposedColumn(
                source,
                c.name(),
                c.kind(),
                c.scale(),
                c.formats(),
                comma,
                letters,
                steps,
                c.codes(),
                c.openCodes(),
                c.nullWords(),
                c.minimum(),
                c.maximum(),
                c.absolute(),
                c.required(),
                privacy,
                c.description()));
    }

    ColumnDraft codes(boolean open, CodeMeaning... codes) {
        return more(List.of(codes), open, column.nullWords(), null, null, column.absolute());
    }

    ColumnDraft unknown(String... words) {
        return more(
                column.codes(),
                column.openCodes(),
                List.of(words),
                column.minimum(),
                column.maximum(),
                column.absolute());
    }

    ColumnDraft between(String minimum, String maximum) {
        return more(column.codes(), column.openCodes(), column.nullWords(), minimum, maximum, column.absolute());
    }

    ColumnDraft absolute() {
        return more(column.codes(), column.openCodes(), column.nullWords(), column.minimum(), column.maximum(), true);
    }

    ColumnDraft required() {
        ProposedColumn c = column;
        return new ColumnDraft(new ProposedColumn(
                c.source(),
                c.name(),
                c.kind(),
                c.scale(),
                c.formats(),
                c.decimalComma(),
                c.letters(),
                c.steps(),
                c.codes(),
                c.openCodes(),
                c.nullWords(),
                c.minimum(),
                c.maximum(),
                c.absolute(),
                true,
                c.privacy(),
                c.description()));
    }

    private ColumnDraft more(
            List<CodeMeaning> codes,
            boolean open,
            List<String> nullWords,
            String minimum,
            String maximum,
            boolean absolute) {
        ProposedColumn c = column;
        return new ColumnDraft(new ProposedColumn(
                c.source(),
                c.name(),
                c.kind(),
                c.scale(),
                c.formats(),
                c.decimalComma(),
                c.letters(),
                c.steps(),
                codes,
                open,
                nullWords,
                minimum,
                maximum,
                absolute,
                c.required(),
                c.privacy(),
                c.description()));
    }
}
