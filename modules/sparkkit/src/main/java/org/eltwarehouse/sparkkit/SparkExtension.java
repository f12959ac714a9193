// SPDX-License-Identifier: MIT
package org.eltwarehouse.sparkkit;

import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.gate.session.Sessions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands a {@link SparkSession} to tests: one for the whole test JVM, built by the engine, stopped at the end. */
public final class SparkExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SparkExtension.class);

    /** Stops the session when JUnit closes its root store. */
    private record Held(SparkSession spark) implements AutoCloseable {
        static Held open() {
            return new Held(Sessions.open("local[2]", null, Sessions.tuning(0)));
        }

        @Override
        public void close() {
            spark.stop();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SparkSession.class;
    }

    @Override
    public SparkSession resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getRoot().getStore(NAMESPACE);
        Held held = store.getOrComputeIfAbsent("session", key -> Held.open(), Held.class);
        if (held.spark().sparkContext().isStopped()) {
            // A program under test ended its session, and in one JVM that is this one.
            held = Held.open();
            store.put("session", held);
        }
        return held.spark();
    }
}
