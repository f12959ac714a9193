/**
 * Runs the tables of one layer inside one run folder with Spark SQL. Front doors:
 * {@link org.eltwarehouse.step.StepDriver} is a step, {@link org.eltwarehouse.engine.LayerRun} runs any layer of pairs.
 */
package org.eltwarehouse.engine;
