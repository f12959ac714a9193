// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

/** A check of the table as a whole: judged by its figures once it is written. */
public sealed interface TableCheck extends Check
        permits AddsUp, FewRepairs, Freshness, Reconciles, RowCount, SameRows {}
