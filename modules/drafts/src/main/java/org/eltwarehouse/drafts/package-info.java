/**
 * From unknown sources to definitions that wait for an approval: draft, build, gate, trial run, review. Everything here
 * writes definitions or judges them; nothing here changes a run. Front door: {@link org.eltwarehouse.drafts.desk.DraftDesk}.
 */
package org.eltwarehouse.drafts;
