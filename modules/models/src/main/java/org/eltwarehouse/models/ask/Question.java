// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.eltwarehouse.contract.Sha256;

/**
 * One question to a model.
 *
 * @param system what the model is to do, from this program alone
 * @param user the material, some of it from files that nobody trusts
 * @param schemaName name of the schema, letters and underscores
 * @param schema what the answer must look like, JSON Schema as text
 * @param maxTokens longest answer
 */
public record Question(Agent agent, String system, String user, String schemaName, String schema, int maxTokens) {
    public Question {
        if (!schemaName.matches("[a-z_]{1,60}") || maxTokens < 1) {
            throw new IllegalArgumentException("a question needs a schema name and room for an answer");
        }
    }

    /** Names the question: equal for equal words, and only for these. */
    public Sha256 hash() {
        MessageDigest digest = Sha256.digest();
        for (String part : new String[] {agent.name(), system, user, schemaName, schema, Integer.toString(maxTokens)}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return Sha256.of(digest);
    }

    /** All that leaves the machine, for whoever checks or keeps it. */
    public String text() {
        return system + "\n\n" + user + "\n\n" + schema + "\n";
    }

    /** Tokens of the prompt, estimated upward. */
    public int promptTokens() {
        return TokenEstimate.of(system) + TokenEstimate.of(user) + TokenEstimate.of(schema);
    }

    /** The same question with a remark at its end. */
    public Question withRemark(String remark) {
        return new Question(agent, system, user + "\n\n" + remark, schemaName, schema, maxTokens);
    }
}
