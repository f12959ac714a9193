// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate.functions;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.eltwarehouse.contract.Pseudonyms;

/** The functions of the warehouse that definitions may call; both make personal data less personal. */
public final class Functions {
    public static final String PSEUDONYM = "pseudonym";
    public static final String AGE_BAND = "age_band";

    private Functions() {}

    /** Lets the session's queries call those that need no key. */
    public static SparkSession register(SparkSession spark) {
        spark.udf().register(AGE_BAND, new AgeBand(), DataTypes.StringType);
        return spark;
    }

    /** Lets the session's queries call {@code pseudonym('domain', value)} with this key. */
    public static void register(SparkSession spark, Pseudonyms pseudonyms) {
        spark.udf().register(PSEUDONYM, new PseudonymFunction(pseudonyms), DataTypes.StringType);
    }
}
