/**
 * Small sets of exports that have nothing to do with the shop: each of another trade, with its own dirt. What they hold
 * stands as labels in {@code labels/<set>.yaml}. Front door: {@link org.eltwarehouse.samples.sets.SampleSet}.
 */
package org.eltwarehouse.samples.sets;
