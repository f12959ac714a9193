package org.eltwarehouse.contract.run;

/** How far a run or one of its steps got. */
public enum Status {
    RUNNING,
    COMPLETED,
    FAILED
}
