// SPDX-License-Identifier: MIT
/**
 * What a definition begins with: files that hold as they are, written where none stands. Front door: {@code NewCommand}.
 */
package org.eltwarehouse.cli.beginning;
