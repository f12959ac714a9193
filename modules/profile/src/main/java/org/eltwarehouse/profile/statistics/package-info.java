/**
 * What sources look like, in statistics: never rows, never rare values. A profile has a local form, with names, and a form
 * for models, in which whatever is unsafe or looks personal goes by an alias.
 */
package org.eltwarehouse.profile.statistics;
