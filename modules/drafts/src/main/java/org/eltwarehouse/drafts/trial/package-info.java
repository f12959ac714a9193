/**
 * The trial of definitions that nobody has approved yet: the real gate and the real drivers over the heads of real files.
 * Front door: {@link org.eltwarehouse.drafts.trial.Bench}.
 */
package org.eltwarehouse.drafts.trial;
