/**
 * Run folders on a file system: staging, publishing, commit records, the manifest, checksums, the lock. A run is a
 * folder, and this package is the only one that knows its layout. No Spark.
 *
 * <p>Front door: {@link org.eltwarehouse.store.RunStore}.
 */
package org.eltwarehouse.store;
