/** Makes profiles from files. Front door: {@link org.eltwarehouse.agents.profiler.Profiler}. */
package org.eltwarehouse.agents.profiler;
