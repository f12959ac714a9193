/**
 * Reports: a step's commit record in, Markdown and HTML out; no Spark. Three front doors:
 * {@link org.eltwarehouse.reports.StepReports} for the report of a step, {@link org.eltwarehouse.reports.Expose} for the
 * business, {@link org.eltwarehouse.reports.SummaryReport} for whoever runs the warehouse. Only the last tells times and
 * run ids: the others write the same bytes for the same inputs. Nothing is computed here that a record does not hold,
 * but for sums, shares and words. How two runs differ is found and told in {@code diff}.
 */
package org.eltwarehouse.reports;
