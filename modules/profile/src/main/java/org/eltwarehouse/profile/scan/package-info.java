/**
 * Reads CSV files for a profile: how they are written, what their columns hold, what holds between the columns of a row. Two
 * passes over a file, memory bounded whatever its size; values are held here only while a profile is made.
 */
package org.eltwarehouse.profile.scan;
