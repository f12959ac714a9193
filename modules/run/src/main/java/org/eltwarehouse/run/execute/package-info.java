/**
 * Executes a run in this JVM. {@link org.eltwarehouse.run.execute.LocalRun} opens the run folder and closes it;
 * {@code StepSequence} takes the ordered steps one after the other, keeps those that are committed and says how the run
 * ended; {@code StepRun} makes one step: takes over, computes, publishes. They write what a run cannot do without, the
 * commit records, the manifest and the steps' logs and reports, in a fixed order, and tell what happens as events.
 */
package org.eltwarehouse.run.execute;
