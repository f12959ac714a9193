/** What definitions may call beyond Spark's own functions; both make personal data less personal. */
package org.eltwarehouse.gate.functions;
