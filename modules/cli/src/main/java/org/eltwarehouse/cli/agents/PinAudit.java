// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eltwarehouse.contract.Sha256;

/**
 * What was verified of pins and approvals.
 *
 * @param head checksum of the last approval: keep it elsewhere, and nobody can replace the whole chain unseen
 * @param questions attempts to ask a model
 * @param log hash of the last line about them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PinAudit(int format, long approvals, Sha256 head, long sets, long pins, long questions, String log) {
    public static final int FORMAT = 1;
}
