/**
 * Kinds of checks: what an expectation may claim about a written table, a class each.
 *
 * <p>A kind says all that the warehouse has to know of it: what it reads, how it stands in YAML, how it is counted and how
 * it is judged. To add one, write the class, permit it in {@link org.eltwarehouse.contract.check.RowCheck} or
 * {@link org.eltwarehouse.contract.check.TableCheck}, and the compiler names what is missing; its word in YAML is its name.
 * No Spark here: an engine offers {@link org.eltwarehouse.contract.check.RowTests} and
 * {@link org.eltwarehouse.contract.check.TableFigures} and knows no kind by name.
 */
package org.eltwarehouse.contract.check;
