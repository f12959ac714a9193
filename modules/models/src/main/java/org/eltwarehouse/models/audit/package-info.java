/**
 * What was asked of models, kept so that nobody can change it unseen: a chain of lines with allow-listed fields, and the
 * texts by hash for a limited time.
 */
package org.eltwarehouse.models.audit;
