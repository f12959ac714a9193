/**
 * What a step is, whoever makes it: a driver reads what earlier steps published, writes into the stage that its context
 * names, and returns a record; it publishes nothing. No Spark here, and no layer. Front door:
 * {@link org.eltwarehouse.step.StepDriver}.
 */
package org.eltwarehouse.step;
