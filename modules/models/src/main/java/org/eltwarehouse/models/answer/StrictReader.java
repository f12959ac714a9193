// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.answer;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one text as one record, token by token. */
final class StrictReader<T extends Record> {
    private final Shape<T> shape;
    private final String text;
    /** Steps from the top to where the reader is, the innermost first. */
    private final Deque<String> path = new ArrayDeque<>();

    private Parsed.Refusal refusal;

    StrictReader(Shape<T> shape, String text) {
        this.shape = shape;
        this.text = text;
    }

    Parsed<T> read() {
        try (JsonParser json = StrictJson.parser(text, shape.bounds(), shape.longestText())) {
            require(json.nextToken() == JsonToken.START_OBJECT, AnswerFault.NOT_JSON, json);
            T content = shape.type().cast(record(shape.type(), json));
            requireNothingMore(json);
            return new Parsed.Accepted<>(content);
        } catch (IOException e) {
            return new Parsed.Refused<>(refusal == null ? StrictJson.refusal(e, where()) : refusal);
        }
    }

    private void requireNothingMore(JsonParser json) throws IOException {
        boolean more;
        try {
            more = json.nextToken() != null;
        } catch (JsonProcessingException e) {
            more = true;
        }
        require(!more, AnswerFault.NOT_ALONE, json);
    }

    private Object record(Class<?> owner, JsonParser json) throws IOException {
        Map<String, RecordComponent> missing = new LinkedHashMap<>();
        for (RecordComponent component : owner.getRecordComponents()) {
            missing.put(SnakeCase.key(component.getName()), component);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
            RecordComponent component = missing.remove(key);
            if (component == null) {
                boolean again = Shapes.hasKey(owner, key);
                throw refuse(again ? AnswerFault.DUPLICATE_KEY : AnswerFault.UNKNOWN_KEY, json);
            }
            path.push((path.isEmpty() ? "" : ".") + key);
            json.nextToken();
            values.put(
                    component.getName(), value(new Slot(owner, component.getName(), component.getGenericType()), json));
            path.pop();
        }
        require(json.currentToken() == JsonToken.END_OBJECT, AnswerFault.NOT_JSON, json);
        if (!missing.isEmpty()) {
            path.push((path.isEmpty() ? "" : ".") + missing.keySet().iterator().next());
            throw refuse(AnswerFault.MISSING_KEY, json);
        }
        try {
            return Shapes.make(owner, values);
        } catch (IllegalArgumentException e) {
            // The record itself refuses its content; what it says may quote it.
            throw refuse(AnswerFault.BROKEN_RULE, json);
        }
    }

    /** Where a value goes: a component, or the elements of one. */
    private record Slot(Class<?> owner, String component, Type type) {
        Slot element() {
            return new Slot(owner, component, ((ParameterizedType) type).getActualTypeArguments()[0]);
        }
    }

    private Object value(Slot slot, JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            boolean allowed = slot.type() instanceof Class<?> type
                    && !type.isPrimitive()
                    && shape.mayBeNull(slot.owner(), slot.component());
            require(allowed, AnswerFault.NULL, json);
            return null;
        } else if (slot.type() instanceof ParameterizedType) {
            return elements(slot, json);
        }
        Class<?> type = (Class<?>) slot.type();
        if (type.isRecord()) {
            require(token == JsonToken.START_OBJECT, AnswerFault.WRONG_TYPE, json);
            return record(type, json);
        } else if (type == boolean.class) {
            require(token.isBoolean(), AnswerFault.WRONG_TYPE, json);
            return json.getBooleanValue();
        } else if (type == String.class) {
            return text(slot, json);
        } else if (type.isEnum()) {
            return word(type, json);
        }
        return number(type, json);
    }

    private List<Object> elements(Slot slot, JsonParser json) throws IOException {
        require(json.currentToken() == JsonToken.START_ARRAY, AnswerFault.WRONG_TYPE, json);
        List<Object> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(json.currentToken() != null, AnswerFault.NOT_JSON, json);
            path.push("[" + elements.size() + "]");
            require(elements.size() < shape.bounds().elements(), AnswerFault.TOO_MANY, json);
            require(json.currentToken() != JsonToken.VALUE_NULL, AnswerFault.NULL, json);
            elements.add(value(slot.element(), json));
            path.pop();
        }
        return Collections.unmodifiableList(elements);
    }

    private String text(Slot slot, JsonParser json) throws IOException {
        require(json.currentToken() == JsonToken.VALUE_STRING, AnswerFault.WRONG_TYPE, json);
        String value = json.getText();
        require(value.length() <= shape.maxText(slot.owner(), slot.component()), AnswerFault.TOO_LONG, json);
        boolean lines = shape.mayHaveLines(slot.owner(), slot.component());
        require(Characters.allPrint(value, lines), AnswerFault.BAD_CHARACTER, json);
        return value;
    }

    private Object word(Class<?> type, JsonParser json) throws IOException {
        require(json.currentToken() == JsonToken.VALUE_STRING, AnswerFault.WRONG_TYPE, json);
        String word = json.getText();
        for (Object constant : type.getEnumConstants()) {
            if (SnakeCase.of(constant).equals(word)) {
                return constant;
            }
        }
        throw refuse(AnswerFault.UNKNOWN_WORD, json);
    }

    private Object number(Class<?> type, JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (type == double.class) {
            require(token.isNumeric(), AnswerFault.WRONG_TYPE, json);
            require(json.getTextLength() <= shape.bounds().digits(), AnswerFault.NUMBER_RANGE, json);
            double value = json.getDoubleValue();
            require(Double.isFinite(value), AnswerFault.NUMBER_RANGE, json);
            return value;
        }
        require(token == JsonToken.VALUE_NUMBER_INT, AnswerFault.WRONG_TYPE, json);
        require(json.getTextLength() <= shape.bounds().digits(), AnswerFault.NUMBER_RANGE, json);
        boolean small = json.getNumberType() == JsonParser.NumberType.INT;
        require(small || json.getNumberType() == JsonParser.NumberType.LONG, AnswerFault.NUMBER_RANGE, json);
        require(small || type == long.class, AnswerFault.NUMBER_RANGE, json);
        return type == long.class ? (Object) json.getLongValue() : (Object) json.getIntValue();
    }

    private void require(boolean condition, AnswerFault fault, JsonParser json) throws JsonParseException {
        if (!condition) {
            throw refuse(fault, json);
        }
    }

    private JsonParseException refuse(AnswerFault fault, JsonParser json) {
        refusal = new Parsed.Refusal(
                fault, where(), Math.max(0, json.currentTokenLocation().getCharOffset()));
        return new JsonParseException(json, fault.name());
    }

    private String where() {
        StringBuilder from = new StringBuilder();
        for (Iterator<String> steps = path.descendingIterator(); steps.hasNext(); ) {
            from.append(steps.next());
        }
        return from.toString();
    }
}
