/**
 * The one door to files: what the warehouse needs of a store, places in it, and the files of the operating system as the one
 * implementation. Nothing else of the warehouse opens, lists, moves or locks a file of a run.
 *
 * <p>Front door: {@link org.eltwarehouse.store.storage.Location}.
 */
package org.eltwarehouse.store.storage;
