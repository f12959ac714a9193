/**
 * The segmentation of customers: which features are clustered and how they are scaled, restarts on a sample, the fit on all
 * rows by MLlib, and what the segments are called. The rules that make the result the same on any number of cores live
 * here: partitions depend on the number of rows alone, scaled features lie on a binary grid, partial results are merged
 * in the order of partitions.
 */
package org.eltwarehouse.ml.segment;
