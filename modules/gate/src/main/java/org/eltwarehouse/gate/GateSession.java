// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.analysis.TableFunctionRegistry;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.eltwarehouse.gate.functions.Functions;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The session in which queries are analysed: it has the settings of the session in which they will run, but no temporary
 * views, no table functions, and of the functions only those that queries may call.
 *
 * @param kinds the kinds of expressions that the functions make
 */
record GateSession(SparkSession spark, Set<String> kinds) {
    private static final Map<String, String> FIXED = Map.of(
            "spark.sql.variable.substitute", "false",
            "spark.sql.runSQLOnFiles", "false",
            "spark.sql.parser.quotedRegexColumnNames", "false",
            "spark.sql.legacy.ctePrecedencePolicy", "CORRECTED");

    static GateSession of(SparkSession engine) {
        SparkSession stripped = engine.newSession();
        CollectionConverters.asJava(engine.conf().getAll()).forEach((key, value) -> {
            if (stripped.conf().isModifiable(key)) {
                stripped.conf().set(key, value);
            }
        });
        FIXED.forEach(stripped.conf()::set);
        FunctionRegistry own = engine.sessionState().functionRegistry();
        FunctionRegistry kept = stripped.sessionState().functionRegistry();
        strip(kept);
        TableFunctionRegistry tables = stripped.sessionState().tableFunctionRegistry();
        List.copyOf(CollectionConverters.asJava(tables.listFunction())).forEach(tables::dropFunction);
        for (String name : List.of(Functions.AGE_BAND, Functions.PSEUDONYM)) {
            adopt(name, own, kept, stripped);
        }
        return new GateSession(stripped, kindsOf(kept));
    }

    private static void strip(FunctionRegistry functions) {
        for (FunctionIdentifier function : List.copyOf(CollectionConverters.asJava(functions.listFunction()))) {
            if (!AllowedFunctions.contains(function.funcName())) {
                functions.dropFunction(function);
            }
        }
    }

    /** Takes over a function of ours; one that the engine has no key for yet is judged by its signature alone. */
    private static void adopt(String name, FunctionRegistry own, FunctionRegistry kept, SparkSession stripped) {
        FunctionIdentifier function = new FunctionIdentifier(name);
        if (own.functionExists(function)) {
            kept.registerFunction(
                    function,
                    own.lookupFunction(function).get(),
                    own.lookupFunctionBuilder(function).get());
        } else {
            stripped.udf().register(name, new NeverCalled(), DataTypes.StringType);
        }
    }

    private static Set<String> kindsOf(FunctionRegistry functions) {
        Set<String> kinds = new HashSet<>();
        for (FunctionIdentifier function : CollectionConverters.asJava(functions.listFunction())) {
            String type = functions.lookupFunction(function).get().getClassName();
            kinds.add(type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1));
        }
        return Set.copyOf(kinds);
    }

    private static final class NeverCalled implements UDF2<String, String, String> {
        private static final long serialVersionUID = 1;

        @Override
        public String call(String domain, String value) {
            throw new IllegalStateException("a query that is only judged must not run");
        }
    }
}
