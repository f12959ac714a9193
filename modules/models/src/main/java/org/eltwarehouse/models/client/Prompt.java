// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openai.core.JsonValue;
import com.openai.models.ResponseFormatJsonObject;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.Map;
import org.eltwarehouse.models.ask.AnswerFormat;
import org.eltwarehouse.models.ask.Question;

/** A question as a request of Chat Completions, in the words that all servers know: no seed, no temperature, no tools. */
final class Prompt {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA_FOLLOWS =
            "\n\nAnswer with one JSON object and nothing around it. It fits this JSON Schema:\n";

    private Prompt() {}

    static ChatCompletionCreateParams of(Question question, AnswerFormat format, String model, boolean vendor) {
        boolean told = format != AnswerFormat.JSON_SCHEMA;
        ChatCompletionCreateParams.Builder params = ChatCompletionCreateParams.builder()
                .model(model)
                .addSystemMessage(question.system() + (told ? SCHEMA_FOLLOWS + question.schema() : ""))
                .addUserMessage(question.user());
        if (vendor) {
            params.maxCompletionTokens(question.maxTokens());
        } else {
            params.putAdditionalBodyProperty("max_tokens", JsonValue.from(question.maxTokens()));
        }
        return switch (format) {
            case JSON_SCHEMA -> params.responseFormat(schema(question)).build();
            case JSON_OBJECT ->
                params.responseFormat(ResponseFormatJsonObject.builder().build())
                        .build();
            case PROMPT_ONLY -> params.build();
        };
    }

    private static ResponseFormatJsonSchema schema(Question question) {
        ResponseFormatJsonSchema.JsonSchema.Schema.Builder schema =
                ResponseFormatJsonSchema.JsonSchema.Schema.builder();
        tree(question.schema()).forEach((key, value) -> schema.putAdditionalProperty(key, JsonValue.from(value)));
        return ResponseFormatJsonSchema.builder()
                .jsonSchema(ResponseFormatJsonSchema.JsonSchema.builder()
                        .name(question.schemaName())
                        .strict(true)
                        .schema(schema.build())
                        .build())
                .build();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(String schema) {
        try {
            return JSON.readValue(schema, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema of ours cannot be read", e);
        }
    }
}
