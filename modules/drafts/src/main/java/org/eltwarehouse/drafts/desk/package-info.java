/**
 * The agents at work: drafting over real sources, the pages for a review, what may be approved, and the drafts that a start
 * of the golden path makes. Definitions are tried in {@code trial}; the commands around it all are those of {@code cli}.
 */
package org.eltwarehouse.drafts.desk;
