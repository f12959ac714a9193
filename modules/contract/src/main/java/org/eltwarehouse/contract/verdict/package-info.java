/** What the gate says of a definition: accepted, or refused with a code, a place and a reason. Who judges lives in {@code gate}. */
package org.eltwarehouse.contract.verdict;
