/**
 * The yardstick of {@code scripts/benchmark.sh}: a plain Spark program that makes the same tables and clusters the same
 * customers with nothing around it. No test lives here, and nothing of the warehouse may depend on it.
 */
package org.eltwarehouse.benchmark;
