/**
 * Executes a run on a cluster, as one spark-submit for each step. Each of them is a start of its own, in a JVM of its own,
 * that runs {@code LocalRun} for one step and tells its own events; this side judges it by its commit record. Front door:
 * {@link org.eltwarehouse.run.cluster.ClusterRun}.
 */
package org.eltwarehouse.run.cluster;
