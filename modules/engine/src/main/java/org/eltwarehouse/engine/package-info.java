/**
 * Runs the tables of one layer inside one run folder with Spark SQL. Front doors:
 * {@link org.eltwarehouse.engine.LayerRun} runs any layer of pairs, {@link org.eltwarehouse.engine.SparkDriver} is a step that
 * computes with Spark.
 */
package org.eltwarehouse.engine;
