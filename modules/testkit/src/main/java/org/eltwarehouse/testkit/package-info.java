/**
 * What tests of several modules share: the Spark session of a test JVM, table cases as data, frame comparison. Test scope
 * only. Front doors: {@link org.eltwarehouse.testkit.SparkExtension} and {@link org.eltwarehouse.testkit.TableCases}.
 */
package org.eltwarehouse.testkit;
