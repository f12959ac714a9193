/**
 * Finds out which columns of different tables hold the same keys, also where one system writes them differently. Values are
 * compared here and stay here; what leaves are shares.
 */
package org.eltwarehouse.profile.join;
