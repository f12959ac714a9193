/**
 * Bronze: byte-for-byte snapshots of the exported files, each verified after the copy and read once to find its records and
 * what differs from its contract.
 * The promises of the sources lie under {@code modules/warehouse/bronze}. Front door:
 * {@link org.eltwarehouse.bronze.BronzeDriver}.
 */
package org.eltwarehouse.bronze;
