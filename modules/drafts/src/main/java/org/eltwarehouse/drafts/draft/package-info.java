/**
 * What a drafter says about sources: typed operations per column, keys, relationships, a star schema, questions. A proposal
 * holds no SQL; builders write that.
 */
package org.eltwarehouse.drafts.draft;
