/** The Spark session: the one class that builds it, and the functions that definitions may call beyond Spark's own. */
package org.eltwarehouse.engine.session;
