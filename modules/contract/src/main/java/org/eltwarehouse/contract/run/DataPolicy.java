// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import java.util.List;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;

/**
 * What a run knows about personal data and did with it.
 *
 * @param keyId names the pseudonymisation key without revealing it
 * @param pseudonyms the algorithm
 * @param smallGroup groups of people smaller than this are suppressed
 */
public record DataPolicy(int format, String keyId, String pseudonyms, int smallGroup, List<Field> fields) {
    public static final int FORMAT = 1;
    /** The k of k-anonymity: groups of fewer people are not shown. */
    public static final int SMALL_GROUP = 10;

    /** A column that says something about a person, its class, and how it is handled. */
    public record Field(TableName table, String column, PrivacyClass privacy, String handling) {}
}
