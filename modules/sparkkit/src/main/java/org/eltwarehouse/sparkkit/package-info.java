/**
 * What tests over Spark share. For tests only. Front doors: {@link org.eltwarehouse.sparkkit.SparkExtension}, the session of a
 * test JVM, {@link org.eltwarehouse.sparkkit.TableCases}, which makes named tests of cases, and
 * {@link org.eltwarehouse.sparkkit.FrameComparison}.
 */
package org.eltwarehouse.sparkkit;
