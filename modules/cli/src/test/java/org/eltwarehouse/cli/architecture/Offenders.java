// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.architecture;

import java.net.Socket;
import java.util.UUID;
import org.apache.spark.sql.SparkSession;

/** Each breaks a rule of the house on purpose. */
final class Offenders {
    private Offenders() {}

    static final class BuildsItsOwnSession {
        SparkSession build() {
            return SparkSession.builder().getOrCreate();
        }
    }

    static final class SeesTheVendor {
        Class<?> kit() {
            return com.openai.client.OpenAIClient.class;
        }
    }

    static final class OpensAConnection {
        Socket socket;
    }

    static final class AnErrorOfItsOwn extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    static final class Prints {
        void say() {
            System.out.println("past the console");
        }
    }

    static final class Exits {
        void leave() {
            System.exit(1);
        }
    }

    static final class TakesARandomValue {
        String name() {
            return UUID.randomUUID().toString();
        }
    }
}
