/**
 * What tests of several modules share: the Spark session of a test JVM, table cases as data, frame comparison, a disk
 * that fails on demand. Test scope only. Front doors: {@link org.eltwarehouse.cases.SparkExtension},
 * {@link org.eltwarehouse.cases.TableCases} and {@link org.eltwarehouse.testkit.FaultyFileSystem}.
 */
package org.eltwarehouse.testkit;
