/**
 * The analytical steps: exploration of the gold tables, customer features, segmentation. The three drivers are the front
 * door; what they do lives in {@code eda} and {@code segment}, the features themselves are pairs like any other layer's.
 */
package org.eltwarehouse.ml;
