/**
 * Gold: a star schema and business marts. The meaning lies in the pairs under {@code gold/} on the class path;
 * {@link org.eltwarehouse.gold.GoldDriver} runs them.
 */
package org.eltwarehouse.gold;
