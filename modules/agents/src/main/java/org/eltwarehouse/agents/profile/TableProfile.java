package org.eltwarehouse.agents.profile;

/**
 * Statistics over one source.
 *
 * @param file path below the raw folder
 */
public record TableProfile(String file) {}
