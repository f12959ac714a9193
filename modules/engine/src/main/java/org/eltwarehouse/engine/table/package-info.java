/**
 * Tables in and out: reads what a run holds as datasets, accounts for every row, measures expectations in one scan,
 * writes tables and quarantine in a total order.
 */
package org.eltwarehouse.engine.table;
