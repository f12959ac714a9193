/**
 * What a finished run says about the business: the measures of its models, months that may be compared, portraits of
 * segments, the quality of the data, and advice derived from figures.
 * {@link org.eltwarehouse.reports.finding.Findings} reads the run folder. No Markdown layout here, and no figure that the
 * run folder does not hold.
 */
package org.eltwarehouse.reports.finding;
