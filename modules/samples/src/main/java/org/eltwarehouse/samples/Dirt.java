// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

/**
 * The shares of every kind of dirt, each with the reason why real exports have it.
 *
 * <p>Shares are of the rows of the file that the dirt is in. Two kinds are no shares: empty costs and product lines
 * without a code stand in {@code products.txt}, because fifty products are too few for chance.
 */
final class Dirt {

    // Customers of the CRM.

    /** A test record or an interrupted import: no id, a key of another shape. */
    static final double JUNK_RECORD = 0.008;
    /** The CRM appends a new record when a customer is completed, and keeps the older ones. */
    static final double DUPLICATED_CUSTOMER = 0.015;
    /** Some of those were completed twice. */
    static final double DUPLICATED_TWICE = 0.3;
    /** The export has no order: the newest record is not always the last. */
    static final double NEWEST_RECORD_FIRST = 0.3;
    /** An older record lacks each of its optional cells this often, gender always. */
    static final double OLDER_RECORD_LACKS_CELL = 0.5;
    /** Typed by hand into a field that does not trim. */
    static final double BLANKS_AROUND_NAME = 0.03;
    /** Codes came through a fixed-width interface. */
    static final double BLANKS_AROUND_CODE = 0.04;
    /** Of the codes that are missing, those that the fixed-width interface filled with blanks. */
    static final double MISSING_CODE_IS_BLANKS = 0.3;
    /** The call centre does not ask. */
    static final double CRM_GENDER_MISSING = 0.12;
    /** An older form stored the word instead of the letter. */
    static final double CRM_GENDER_SPELLED_OUT = 0.05;
    /** Optional in the web form. */
    static final double MARITAL_STATUS_MISSING = 0.01;

    // Customers of the ERP.

    /** The ERP put its client code in front of keys until a migration. */
    static final double ERP_KEY_HAS_PREFIX = 0.6;
    /** Business partners have no salutation. */
    static final double ERP_GENDER_MISSING = 0.06;
    /** Entered as a letter by the second office. */
    static final double ERP_GENDER_AS_LETTER = 0.1;
    /** The wrong salutation was picked and nobody noticed. */
    static final double ERP_GENDER_CONTRADICTS = 0.015;
    /** Two-digit years read in the wrong century, or 9999 as a placeholder. */
    static final double BIRTH_DATE_IN_FUTURE = 0.006;
    /** Addresses without a country are taken for domestic. */
    static final double COUNTRY_MISSING = 0.02;

    // Products of the CRM.

    /** The line is a CHAR(2) column in the source. */
    static final double BLANK_AFTER_LINE = 0.8;
    /** Pasted from the manufacturer's price list. */
    static final double BLANK_AFTER_PRODUCT_NAME = 0.04;

    // Sales lines.

    /** The order was entered by telephone and the date left at its default. */
    static final double ORDER_DATE_ZERO = 0.003;
    /** A spreadsheet's day number or a cut-off date got in. */
    static final double ORDER_DATE_TOO_SHORT = 0.002;
    /** The total was to be computed later. */
    static final double SALES_EMPTY = 0.0015;
    /** A total of a line that was edited and not saved. */
    static final double SALES_ZERO = 0.0015;
    /** A return that was booked with the sale's sign turned. */
    static final double SALES_NEGATIVE = 0.0015;
    /** The quantity was corrected, the total was not. */
    static final double SALES_NOT_QUANTITY_TIMES_PRICE = 0.002;
    /** The price list had no entry at that moment. */
    static final double PRICE_EMPTY = 0.0015;
    /** The price list had a placeholder. */
    static final double PRICE_ZERO = 0.0015;
    /** Turned sign, as for totals. */
    static final double PRICE_NEGATIVE = 0.0015;

    private Dirt() {}
}
