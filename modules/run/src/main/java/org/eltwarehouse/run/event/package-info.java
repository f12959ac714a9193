/**
 * What happens in a run, told to whoever wants to follow it: the console today, lineage, metrics and notifications later. A
 * listener overrides what it wants to hear of {@link org.eltwarehouse.run.event.RunListener}, and is named where the run
 * is started; {@link org.eltwarehouse.run.event.RunEvents} sees to it that none can fail or slow a run. Nothing that a
 * run cannot do without is told here: commit records, the manifest, the log and the reports of a step, the lock and
 * {@code latest.json} are written by the run itself.
 */
package org.eltwarehouse.run.event;
