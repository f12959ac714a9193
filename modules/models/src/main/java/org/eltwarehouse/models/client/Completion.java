// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.client;

import com.openai.core.JsonField;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.completions.CompletionUsage;
import java.util.List;
import org.eltwarehouse.models.ask.Answer;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.models.ask.Usage;

/** Judges a chat completion: exactly one choice, that came to its own end, with words and nothing else. */
final class Completion {
    private static final long ABSURD = 1_000_000_000L;

    private Completion() {}

    static Answer answer(ChatCompletion completion) {
        Usage usage = completion._usage().asKnown().map(Completion::usage).orElse(Usage.UNKNOWN);
        Outcome outcome =
                completion._choices().asKnown().map(Completion::outcome).orElse(Outcome.MALFORMED);
        String text = outcome.isAnswered()
                ? completion.choices().get(0).message()._content().asString().orElseThrow()
                : "";
        return new Answer(outcome, text, usage, 200, null);
    }

    @SuppressWarnings("deprecation") // Old servers still answer with function_call.
    private static Outcome outcome(List<ChatCompletion.Choice> choices) {
        if (choices.size() != 1) {
            return choices.isEmpty() ? Outcome.NO_CHOICE : Outcome.SEVERAL_CHOICES;
        }
        ChatCompletion.Choice choice = choices.get(0);
        if (choice._message().asKnown().isEmpty()) {
            return Outcome.MALFORMED;
        }
        ChatCompletionMessage message = choice.message();
        if (isThere(message._toolCalls()) || isThere(message._functionCall())) {
            return Outcome.TOOL_CALL;
        } else if (isThere(message._refusal())) {
            return Outcome.REFUSED;
        }
        Outcome end = end(choice);
        return end.isAnswered() && message._content().asString().isEmpty() ? Outcome.MALFORMED : end;
    }

    private static Outcome end(ChatCompletion.Choice choice) {
        return switch (choice._finishReason()
                .asKnown()
                .map(ChatCompletion.Choice.FinishReason::asString)
                .orElse("")) {
            case "stop" -> Outcome.ANSWERED;
            case "length" -> Outcome.CUT_SHORT;
            case "content_filter" -> Outcome.FILTERED;
            case "tool_calls", "function_call" -> Outcome.TOOL_CALL;
            default -> Outcome.ODD_END;
        };
    }

    /** Servers write an empty list or an empty text for "none" as well. */
    private static boolean isThere(JsonField<?> field) {
        return !field.isMissing()
                && !field.isNull()
                && !field.asString().map(String::isEmpty).orElse(false)
                && !field.asKnown().map(List.of()::equals).orElse(false)
                && !field.asArray().map(List::isEmpty).orElse(false);
    }

    private static Usage usage(CompletionUsage usage) {
        long prompt = usage._promptTokens().asKnown().orElse(-1L);
        long completion = usage._completionTokens().asKnown().orElse(-1L);
        boolean sane = prompt >= 0 && completion >= 0 && prompt < ABSURD && completion < ABSURD;
        return sane ? new Usage(prompt, completion) : Usage.UNKNOWN;
    }
}
