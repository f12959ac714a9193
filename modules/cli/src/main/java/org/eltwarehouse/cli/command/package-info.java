/**
 * The commands around runs: what a start would do, what runs there are, whether they are whole, what differs, what may go.
 * Only {@code gate} starts Spark, and the golden path knows none of them. Front door:
 * {@link org.eltwarehouse.cli.WarehouseTool}.
 */
package org.eltwarehouse.cli.command;
