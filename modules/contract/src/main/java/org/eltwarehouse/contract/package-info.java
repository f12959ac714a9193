/**
 * What a run, a table, an expectation and a result <em>are</em>: immutable records and the one strict mapper that reads
 * and writes them. Everything else builds on this package; it knows Jackson and nothing of Spark, Hadoop or file layout.
 *
 * <p>Front doors: {@link org.eltwarehouse.contract.definition.TableDefinition}, {@link org.eltwarehouse.contract.definition.SourceContract},
 * {@link org.eltwarehouse.contract.run.StepRecord}, {@link org.eltwarehouse.contract.Documents}.
 */
package org.eltwarehouse.contract;
