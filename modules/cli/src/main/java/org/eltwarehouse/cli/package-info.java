/**
 * The two command lines: {@link org.eltwarehouse.cli.GoldenPath} starts a run, {@link org.eltwarehouse.cli.WarehouseTool}
 * holds the commands around runs and drafts, each in a package of its own. Options, environment and console meet here; what
 * a run is and does is decided in module run.
 */
package org.eltwarehouse.cli;
