/**
 * Drafts as folders that a person can read and edit: definitions as plain files, and beside them what they were made from
 * and what gate and checks say.
 */
package org.eltwarehouse.drafts.review;
