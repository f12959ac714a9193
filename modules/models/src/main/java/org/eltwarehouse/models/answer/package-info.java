/**
 * Reads what a model answered, strictly: one JSON object, exactly the components of a record, nothing more. Knows neither
 * models nor networks; a refusal carries a code and a place, never a word of the answer.
 */
package org.eltwarehouse.models.answer;
