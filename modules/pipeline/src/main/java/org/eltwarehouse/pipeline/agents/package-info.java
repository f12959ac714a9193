/**
 * The agents at work: drafting over real sources with the real gate and the real drivers, the pages for a review, and the
 * commands around drafts and pins.
 */
package org.eltwarehouse.pipeline.agents;
