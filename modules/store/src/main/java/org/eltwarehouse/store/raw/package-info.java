/**
 * The folder with the exports: which files it holds, by the names that contracts know them by, and their checksums.
 */
package org.eltwarehouse.store.raw;
