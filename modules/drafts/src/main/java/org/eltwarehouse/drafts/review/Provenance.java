// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.models.ask.ModelUse;

/**
 * Where a draft comes from.
 *
 * @param set what it is approved as
 * @param raw folder of the exports that it was made for
 * @param files checksum of the first line of each file that it was made for, whether a table came of it or not
 * @param drafter {@code rules}, or {@code model} with its name
 * @param prompt checksum of what a model was asked, or null
 * @param profile checksum of the statistics that the drafter saw
 * @param engine version of the warehouse
 * @param definitions checksum of each definition as it was drafted, by table
 * @param model what asking a model came to, also where rules took its place; null where none was asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Provenance(
        int format,
        String set,
        String raw,
        Map<String, Sha256> files,
        String drafter,
        Sha256 prompt,
        Sha256 profile,
        String engine,
        Map<String, Sha256> definitions,
        ModelUse model) {
    public static final int FORMAT = 1;
    private static final int ID_LENGTH = 12;

    public Provenance {
        files = new TreeMap<>(files);
        definitions = new TreeMap<>(definitions);
    }

    /** The name of the draft: the same draft has the same, wherever its exports lie and whatever it cost. */
    public String id() {
        Provenance placeless =
                new Provenance(format, set, null, files, drafter, prompt, profile, engine, definitions, null);
        return Sha256.of(Documents.canonical(placeless)).hex().substring(0, ID_LENGTH);
    }
}
