/**
 * Paper and ink: Markdown that data cannot break out of, the HTML page made from the same Markdown, figures as people
 * read them and the few charts we draw ourselves. Start at {@link org.eltwarehouse.document.Document}. Nothing
 * here knows what a warehouse is.
 */
package org.eltwarehouse.document;
