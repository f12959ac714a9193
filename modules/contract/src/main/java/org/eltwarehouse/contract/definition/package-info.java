/**
 * Definitions: what a person or an agent writes. {@link org.eltwarehouse.contract.definition.TableDefinition} is a query
 * with its contract, {@link org.eltwarehouse.contract.definition.SourceContract} what one exported file promises. No
 * results here.
 */
package org.eltwarehouse.contract.definition;
