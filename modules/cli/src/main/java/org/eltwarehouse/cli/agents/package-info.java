/**
 * The commands around drafts and pins: draft, review, check, edit, approve, reject, pins, audit. Front door:
 * {@link org.eltwarehouse.cli.agents.AgentsCommand}.
 */
package org.eltwarehouse.cli.agents;
