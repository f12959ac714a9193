package org.eltwarehouse.engine.session;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/** The functions of the warehouse that definitions may call; both make personal data less personal. */
public final class Functions {
    public static final String PSEUDONYM = "pseudonym";
    public static final String AGE_BAND = "age_band";

    private Functions() {}

    static SparkSession register(SparkSession spark) {
        spark.udf().register(AGE_BAND, new AgeBand(), DataTypes.StringType);
        return spark;
    }

    /** Lets the session's queries call {@code pseudonym('domain', value)} with this key. */
    public static void register(SparkSession spark, Pseudonyms pseudonyms) {
        spark.udf().register(PSEUDONYM, pseudonyms, DataTypes.StringType);
    }
}
