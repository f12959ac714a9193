/**
 * What words mean: those of column names, and those that values are written with. Generic English and German only; no word
 * here comes from a particular source.
 */
package org.eltwarehouse.profile.words;
