// SPDX-License-Identifier: MIT
package org.eltwarehouse.testkit;

/** What a server that speaks Chat Completions writes, as JSON. */
public final class ChatCompletion {
    private ChatCompletion() {}

    /** A whole answer with this content. */
    public static String of(String content) {
        return envelope(
                choice("\"content\":" + quoted(content), "\"stop\""),
                "{\"prompt_tokens\":1000,\"completion_tokens\":500,\"total_tokens\":1500}");
    }

    /** One choice of an answer, from the fields of its message. */
    public static String choice(String message, String finish) {
        return "{\"index\":0,\"message\":{\"role\":\"assistant\"," + message + "},\"finish_reason\":" + finish + "}";
    }

    /** An answer from its choices, separated by commas, and what they used. */
    public static String envelope(String choices, String usage) {
        return "{\"id\":\"c\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"model-x-2030\",\"choices\":["
                + choices + "],\"usage\":" + usage + "}";
    }

    /** A text as JSON has it. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (character < ' ') {
                quoted.append(String.format("\\u%04x", (int) character));
            } else {
                quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }
}
