// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.words;

/** What a word of a column's name says about its values. */
public enum Tag {
    /** Names a thing that is a person. */
    PERSON,
    /** Names a document about something that happened, such as an order. */
    DOCUMENT,
    /** Names a document that stands for long, such as an account. */
    STANDING,
    /** Names a thing that is none of both. */
    THING,
    COMPANY,
    ID,
    NAME,
    GIVENNAME,
    FAMILYNAME,
    BIRTH,
    CONTACT,
    ADDRESS,
    BANK,
    /** Narrows down a person. */
    QUASI,
    MONEY,
    /** Money for one piece. */
    UNIT,
    QUANTITY,
    MEASURE,
    DATE,
    CREATED,
    UPDATED,
    START,
    END,
    /** A date that follows an event. */
    DUE,
    TEXT,
    CODE,
    FLAG,
    /** Numbers the rows of a document. */
    LINE,
    PLAIN,
    /** Says nothing. */
    STOP
}
