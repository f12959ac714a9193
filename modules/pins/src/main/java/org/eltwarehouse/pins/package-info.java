/**
 * Definitions that a person approved, each kept under the hash of all that decides its output, and who approved which hash.
 * A pin is untrusted input: {@link org.eltwarehouse.pins.PinStore} hands out nothing that it has not checked again.
 */
package org.eltwarehouse.pins;
