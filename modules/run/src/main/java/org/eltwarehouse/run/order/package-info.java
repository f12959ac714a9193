/**
 * What a user wants, checked before anything is read: the order with its steps, the settings of the environment with the
 * pseudonymisation key, what agents may do, and the identity of the code that runs. Nothing here looks into a run. Front
 * door: {@link org.eltwarehouse.run.order.RunOrder}.
 */
package org.eltwarehouse.run.order;
