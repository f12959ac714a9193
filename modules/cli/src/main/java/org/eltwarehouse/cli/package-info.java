/**
 * The golden path: all steps in order in one JVM, or one spark-submit per step on a cluster; the command line, the
 * environment, progress, logs and the manifest. Front door: {@link org.eltwarehouse.cli.GoldenPath}. The commands
 * around runs have a package of their own.
 */
package org.eltwarehouse.cli;
