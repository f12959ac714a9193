/**
 * A profile as a model may see it: whatever is unsafe or looks personal goes by an alias, and what is long is cut. Nothing is
 * asked here.
 */
package org.eltwarehouse.profile.view;
