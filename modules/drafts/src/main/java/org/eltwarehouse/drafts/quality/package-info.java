/**
 * What a trial run's tables look like beside their sources. The checks recompute from the files, not from the definitions
 * under test, so that they see what is wrong with a definition that says of itself that all is well.
 */
package org.eltwarehouse.drafts.quality;
