// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.answer;

/** Why a text is not the answer that was asked for. */
public enum AnswerFault {
    /** No text at all. */
    EMPTY,
    /** Does not start with an object, breaks the grammar of JSON, or ends in the middle. */
    NOT_JSON,
    /** Something stands before or after the object. */
    NOT_ALONE,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    MISSING_KEY,
    /** Another kind of value than the one asked for; 3.0 is no integer, "3" is no number. */
    WRONG_TYPE,
    /** Null where a value must be. */
    NULL,
    /** A number with too many digits, or beyond its type. */
    NUMBER_RANGE,
    /** A text that is none of the words allowed here. */
    UNKNOWN_WORD,
    /** A text, a key or the whole answer is too long. */
    TOO_LONG,
    TOO_DEEP,
    /** Too many elements in a list. */
    TOO_MANY,
    /** A character that prints nothing, or half of one. */
    BAD_CHARACTER,
    /** A record that its own guard refuses. */
    BROKEN_RULE
}
