// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;

/**
 * Writes the schema of a shape: every key required, no other allowed. Bounds of texts and lists are left out, because not
 * every server with structured outputs knows those words; the reader checks them.
 */
final class SchemaText {
    private final Shape<?> shape;

    SchemaText(Shape<?> shape) {
        this.shape = shape;
    }

    String write() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            object(shape.type(), false, json);
        } catch (IOException e) {
            throw new IllegalStateException("a schema in memory cannot be written", e);
        }
        return text.toString();
    }

    private void object(Class<?> owner, boolean orNull, JsonGenerator json) throws IOException {
        json.writeStartObject();
        type("object", orNull, json);
        json.writeObjectFieldStart("properties");
        for (RecordComponent component : owner.getRecordComponents()) {
            json.writeFieldName(SnakeCase.key(component.getName()));
            boolean mayBeNull = shape.mayBeNull(owner, component.getName());
            value(component.getGenericType(), mayBeNull, json);
        }
        json.writeEndObject();
        json.writeArrayFieldStart("required");
        for (RecordComponent component : owner.getRecordComponents()) {
            json.writeString(SnakeCase.key(component.getName()));
        }
        json.writeEndArray();
        json.writeBooleanField("additionalProperties", false);
        json.writeEndObject();
    }

    private void value(Type type, boolean orNull, JsonGenerator json) throws IOException {
        if (type instanceof Class<?> owner && owner.isRecord()) {
            object(owner, orNull, json);
            return;
        }
        json.writeStartObject();
        if (type instanceof ParameterizedType list) {
            type("array", false, json);
            json.writeFieldName("items");
            value(list.getActualTypeArguments()[0], false, json);
        } else if (((Class<?>) type).isEnum()) {
            type("string", orNull, json);
            json.writeArrayFieldStart("enum");
            for (Object constant : ((Class<?>) type).getEnumConstants()) {
                json.writeString(SnakeCase.of(constant));
            }
            if (orNull) {
                json.writeNull();
            }
            json.writeEndArray();
        } else {
            type(plain((Class<?>) type), orNull, json);
        }
        json.writeEndObject();
    }

    private static String plain(Class<?> type) {
        if (type == String.class) {
            return "string";
        } else if (type == boolean.class) {
            return "boolean";
        } else if (type == int.class || type == long.class) {
            return "integer";
        } else if (type == double.class) {
            return "number";
        }
        throw new IllegalArgumentException("an answer cannot hold a " + type.getName());
    }

    private static void type(String name, boolean orNull, JsonGenerator json) throws IOException {
        if (orNull) {
            json.writeArrayFieldStart("type");
            json.writeString(name);
            json.writeString("null");
            json.writeEndArray();
        } else {
            json.writeStringField("type", name);
        }
    }
}
