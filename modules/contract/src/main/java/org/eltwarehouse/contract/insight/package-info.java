/**
 * What the analytical steps found out, as documents that reports read: the EDA summary, the segmentation model, the run
 * summary. Aggregates only; nothing here speaks of one person. The difference of two runs also shows rows, without any
 * value that says something about a person.
 */
package org.eltwarehouse.contract.insight;
