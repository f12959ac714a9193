/**
 * Runs the cases of table definitions, which are data: given rows, expected rows. For tests only. Front doors:
 * {@link org.eltwarehouse.cases.TableCases} and {@link org.eltwarehouse.cases.SparkExtension}, the session of a test JVM.
 */
package org.eltwarehouse.cases;
