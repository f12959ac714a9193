/** What a person sees of a command: progress, tables of text, errors, exit codes. */
package org.eltwarehouse.cli.console;
