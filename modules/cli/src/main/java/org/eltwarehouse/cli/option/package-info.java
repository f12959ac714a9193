/** Options that several commands share, and what they come to. */
package org.eltwarehouse.cli.option;
