/**
 * Silver: one cleaned table per source file at its grain. The meaning lies in the pairs under {@code silver/} on the class
 * path; {@link org.eltwarehouse.silver.SilverDriver} runs them.
 */
package org.eltwarehouse.silver;
