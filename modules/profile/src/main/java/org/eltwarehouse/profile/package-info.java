/** Makes profiles from files. Front door: {@link org.eltwarehouse.profile.Profiler}. */
package org.eltwarehouse.profile;
