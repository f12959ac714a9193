/**
 * The commands of whoever writes definitions: cases and verdicts, a look at the rows, the catalogue. They
 * read runs and never write one; only {@code test} and {@code preview} start Spark.
 */
package org.eltwarehouse.cli.authoring;
