/**
 * The commands around drafts and pins: draft, review, check, edit, approve, reject, pins, audit. Front door:
 * {@link org.eltwarehouse.pipeline.agents.command.AgentsCommand}.
 */
package org.eltwarehouse.pipeline.agents.command;
