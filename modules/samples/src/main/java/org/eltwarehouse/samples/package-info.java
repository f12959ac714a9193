/**
 * The seeded generator that wrote {@code raw/} and writes it at any scale: {@link org.eltwarehouse.samples.SampleData}
 * is the front door. Here live a bicycle shop, its customers and their habits, and one class per exported file. Every
 * fact is a pure function of the seed and of what the fact is about, so files agree with each other without sharing
 * memory. Here lives nothing that reads the files back: no Spark, and no dependency on the warehouse.
 */
package org.eltwarehouse.samples;
