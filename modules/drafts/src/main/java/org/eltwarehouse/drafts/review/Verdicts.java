// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.drafts.loop.EndState;
import org.eltwarehouse.drafts.loop.Finding;
import org.eltwarehouse.drafts.loop.Judgement;
import org.eltwarehouse.drafts.loop.Trial.Measured;
import org.eltwarehouse.pins.Pin;

/**
 * What gate and checks say of a draft, bound to the very definitions that they judged.
 *
 * @param sampled whether only a sample of the sources was tried
 * @param findings about the draft as a whole, where nobody knows which table is to blame
 */
public record Verdicts(
        int format,
        EndState state,
        boolean sampled,
        List<TableVerdict> tables,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Finding> findings) {
    public static final int FORMAT = 1;

    public Verdicts {
        tables = List.copyOf(tables);
        findings = findings == null ? List.of() : List.copyOf(findings);
    }

    /**
     * What they say of one definition.
     *
     * @param sha256 of the definition that was judged
     * @param edited whether a person has changed it since it was drafted
     * @param measured what the trial run found, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TableVerdict(
            TableName table, Sha256 sha256, boolean edited, List<Finding> findings, Measured measured) {
        public TableVerdict {
            findings = List.copyOf(findings);
        }

        /** Whether a person may approve it. */
        @JsonIgnore
        public boolean isApprovable() {
            return findings.stream().noneMatch(Finding::isBlocking);
        }
    }

    /** The verdicts of a judgement over these definitions. */
    public static Verdicts of(Judgement judgement, List<Pin> pins, Provenance provenance) {
        return new Verdicts(
                FORMAT,
                judgement.state(),
                judgement.trial().sampled(),
                pins.stream()
                        .map(pin -> new TableVerdict(
                                pin.name(),
                                pin.sha256(),
                                !pin.sha256()
                                        .equals(provenance
                                                .definitions()
                                                .get(pin.name().toString())),
                                judgement.findings().stream()
                                        .filter(finding -> finding.isAbout(pin.name()))
                                        .toList(),
                                judgement.trial().of(pin.name()).orElse(null)))
                        .toList(),
                judgement.findings().stream().filter(Finding::isAboutAll).toList());
    }

    /** The verdict on a table. */
    public Optional<TableVerdict> of(TableName table) {
        return tables.stream().filter(verdict -> verdict.table().equals(table)).findFirst();
    }

    /** Whether exactly these definitions were judged. */
    public boolean isOf(List<Pin> pins) {
        return tables.stream()
                .map(TableVerdict::sha256)
                .toList()
                .equals(pins.stream().map(Pin::sha256).toList());
    }
}
