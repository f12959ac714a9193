// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.gate.session.Sessions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands one session to all tests of the gate for as long as the JVM lives: mutation tests run each test as a JUnit session of
 * its own. The test kit's extension stands on this module and cannot serve it.
 */
final class LocalSpark implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SparkSession.class;
    }

    @Override
    public SparkSession resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Opened.SPARK;
    }

    private static final class Opened {
        static final SparkSession SPARK = Sessions.open("local[2]", null, Sessions.tuning(0));
    }
}
