// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import java.util.List;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.FunctionDefinition.Parameter;

/** What a query can call by a name that a definition gives: a function, or a measure of a model. */
public sealed interface Called permits FunctionDefinition, MeasureFunction {
    /** The name that it is called by. */
    String function();

    /** The expression that a call stands for. */
    String sql();

    /** The values in the expression. */
    List<Parameter> parameters();

    /** The Spark SQL type of the result. */
    String returns();

    /** Its name as that of a table. */
    TableName name();

    /** Where it is written, below the warehouse folder. */
    String file();

    /** Whether a call may give so many values. */
    boolean takes(int arguments);

    /** How it is called. */
    String signature();
}
