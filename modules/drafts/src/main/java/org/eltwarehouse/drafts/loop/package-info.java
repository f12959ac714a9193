/**
 * From statistics to definitions that hold: draft, build, gate, trial run, quality checks. Here is the order and the
 * end states; what drafts, builds, judges and runs stands behind small interfaces.
 */
package org.eltwarehouse.drafts.loop;
