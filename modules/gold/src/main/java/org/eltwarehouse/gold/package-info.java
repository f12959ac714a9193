/**
 * Gold: a star schema and business marts. The meaning lies in the pairs under {@code modules/warehouse/gold};
 * {@link org.eltwarehouse.gold.GoldDriver} runs them.
 */
package org.eltwarehouse.gold;
