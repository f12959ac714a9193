/**
 * Agents that ask a model: from a profile in aliases to a prompt, from an answer in aliases to a checked proposal in real
 * names. Knows the port to a model, not the vendor; what an answer says is believed in nothing.
 */
package org.eltwarehouse.drafts.propose;
