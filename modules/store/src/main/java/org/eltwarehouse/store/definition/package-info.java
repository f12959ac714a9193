/**
 * Reading a folder of definitions. What a definition is and whether it is sound stands in {@code contract}; no check of one is
 * added here.
 *
 * <p>Front door: {@link org.eltwarehouse.store.definition.Definitions}.
 */
package org.eltwarehouse.store.definition;
