/** Turns proposals into definitions: source contracts for bronze, pairs of query and contract for silver and gold. */
package org.eltwarehouse.drafts.build;
