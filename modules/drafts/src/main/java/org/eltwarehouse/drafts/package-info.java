/**
 * From unknown sources to definitions: profile, draft, build, gate, trial run, review, approval, pin. Everything here writes
 * definitions or judges them; nothing here changes a run.
 */
package org.eltwarehouse.drafts;
