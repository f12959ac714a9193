/**
 * What a start has to do, found out without Spark: the recipe of a run gives every part a fingerprint from all that decides
 * its result, and the plan compares it with what earlier runs hold. Nothing is written here.
 */
package org.eltwarehouse.store.plan;
