package org.eltwarehouse.contract.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eltwarehouse.contract.TableName;

/** A check and what it costs to break it. In YAML: {@code {not_null: cst_id, severity: warn}}. */
public record Expectation(Check check, Severity severity) {
    public Expectation {
        Objects.requireNonNull(check, "check is null");
        severity = severity == null ? Severity.FAIL : severity;
    }

    @JsonCreator
    static Expectation read(
            @JsonProperty("not_null") String notNull,
            @JsonProperty("unique") List<String> unique,
            @JsonProperty("accepted_values") Check.AcceptedValues acceptedValues,
            @JsonProperty("range") Check.Range range,
            @JsonProperty("holds") Check.Holds holds,
            @JsonProperty("foreign_key") Check.ForeignKey foreignKey,
            @JsonProperty("reconciles") Check.Reconciles reconciles,
            @JsonProperty("same_rows") TableName sameRows,
            @JsonProperty("severity") Severity severity) {
        List<Check> checks = Stream.<Check>of(
                        notNull == null ? null : new Check.NotNull(notNull),
                        unique == null ? null : new Check.Unique(unique),
                        acceptedValues,
                        range,
                        holds,
                        foreignKey,
                        reconciles,
                        sameRows == null ? null : new Check.SameRows(sameRows))
                .filter(Objects::nonNull)
                .toList();
        if (checks.size() != 1) {
            throw new IllegalArgumentException("an expectation holds exactly one check, but has " + checks.size());
        }
        return new Expectation(checks.get(0), severity);
    }
}
