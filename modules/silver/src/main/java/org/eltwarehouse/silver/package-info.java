/**
 * Silver: one cleaned table per source file at its grain. The meaning lies in the pairs under {@code modules/warehouse/silver};
 * {@link org.eltwarehouse.silver.SilverDriver} runs them.
 */
package org.eltwarehouse.silver;
