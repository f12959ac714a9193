/**
 * The gate: judges every definition, shipped or not, before it reads a row. It allows what it knows and refuses the rest,
 * over the parsed tree ({@code ParsedQuery}) and the analysed one ({@code AnalysedLaws}); the plan that was judged is the plan
 * that runs. Front doors: {@link org.eltwarehouse.gate.Gate} for a definition or a query,
 * {@link org.eltwarehouse.gate.WarehouseGate} for all definitions of a warehouse without any data.
 */
package org.eltwarehouse.gate;
