// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate.functions;

import org.apache.spark.sql.api.java.UDF2;
import org.eltwarehouse.contract.Pseudonyms;

/** {@code pseudonym('domain', value)}: the keyed hash of {@link Pseudonyms}, as queries call it. */
final class PseudonymFunction implements UDF2<String, String, String> {
    private static final long serialVersionUID = 1;

    private final Pseudonyms pseudonyms;

    PseudonymFunction(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    @Override
    public String call(String domain, String value) {
        return pseudonyms.of(domain, value);
    }
}
