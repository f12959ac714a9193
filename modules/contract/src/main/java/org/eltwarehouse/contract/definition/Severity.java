package org.eltwarehouse.contract.definition;

/** What a broken expectation does: {@code info} and {@code warn} are recorded, {@code fail} publishes nothing. */
public enum Severity {
    INFO,
    WARN,
    FAIL
}
