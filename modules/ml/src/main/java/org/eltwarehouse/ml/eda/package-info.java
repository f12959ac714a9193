/**
 * Exploration of the gold tables: column profiles from one scan of all tables, headlines from the sales marts. What
 * leaves here is an aggregate over enough rows and customers; the rules for that live here and nowhere else.
 */
package org.eltwarehouse.ml.eda;
