/** The Spark session in which definitions are judged and run: the one class that builds it. */
package org.eltwarehouse.gate.session;
