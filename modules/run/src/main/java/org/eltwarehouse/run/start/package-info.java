/**
 * What a start knows before anything runs. {@link org.eltwarehouse.run.start.StartFacts} puts it together: the inputs, the
 * definitions in use, the settings, one key over all of these, and the runs that there are. Four questions are put to the
 * facts: is there a run that has everything ({@link org.eltwarehouse.run.start.SameRun}), which committed steps of the
 * named run have to be made again ({@link org.eltwarehouse.run.start.ResumeCheck}), what is the run's today
 * ({@link org.eltwarehouse.run.start.BusinessDay}), and what would be run, reused or skipped
 * ({@link org.eltwarehouse.run.start.RunPlanning}). Nothing is computed or published here.
 */
package org.eltwarehouse.run.start;
