/**
 * Cases of table definitions: given rows and what a table must make of them, as data. Finds them in a warehouse folder, reads
 * them strictly, runs a definition over one as a run does, and says what differs. Knows no test framework and prints nothing.
 *
 * <p>Front doors: {@link org.eltwarehouse.cases.CaseFolder} and {@link org.eltwarehouse.cases.CaseBench}.
 */
package org.eltwarehouse.cases;
