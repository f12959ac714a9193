/**
 * The gate: judges every definition, shipped or not, before it reads a row. It allows what it knows and refuses the rest,
 * over the parsed and the analysed plan; the plan that was judged is the plan that runs.
 */
package org.eltwarehouse.engine.gate;
