/**
 * What differs between two runs, read from their commit records and files; no Spark, nothing is written. Two front doors:
 * {@link org.eltwarehouse.compare.RunComparison} finds the differences, {@link org.eltwarehouse.compare.DiffReport}
 * tells them. Tables are read side by side, a row at a time, so that memory does not grow with them.
 */
package org.eltwarehouse.compare;
