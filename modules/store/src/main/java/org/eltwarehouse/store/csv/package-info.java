/**
 * CSV as bytes: a strict RFC 4180 reader that accounts for every byte of a file and the writer of the warehouse's own
 * tables. Used by every layer, so that all agree on where a record starts. Knows nothing of tables and types.
 */
package org.eltwarehouse.store.csv;
