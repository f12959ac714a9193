// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.client;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eltwarehouse.models.ask.Limits;
import org.eltwarehouse.models.ask.Prices;

/** Limits and prices from the environment; empty where one of them is no number or out of range. */
final class SettingNumbers {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,7}(?:\\.[0-9]{1,6})?");
    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);
    private static final int LONGEST_SESSION = 86_400;

    private SettingNumbers() {}

    static Optional<Limits> limits(Function<String, Optional<String>> environment) {
        Limits usual = Limits.DEFAULT;
        Optional<Long> calls = whole(environment, ModelSettings.MAX_CALLS, usual.calls());
        Optional<Long> tokens = whole(environment, ModelSettings.MAX_TOKENS, usual.tokens());
        Optional<Long> seconds = seconds(environment, ModelSettings.MAX_SECONDS, usual.time());
        Optional<Long> callSeconds = seconds(environment, ModelSettings.MAX_CALL_SECONDS, usual.callTime());
        Optional<Long> promptTokens = whole(environment, ModelSettings.MAX_PROMPT_TOKENS, usual.promptTokens());
        Optional<String> cost = environment.apply(ModelSettings.MAX_COST);
        boolean sane = calls.isPresent()
                && tokens.isPresent()
                && seconds.isPresent()
                && callSeconds.filter(value -> value > 0).isPresent()
                && promptTokens.filter(value -> value > 0).isPresent()
                && cost.map(value -> AMOUNT.matcher(value).matches()).orElse(true);
        if (!sane) {
            return Optional.empty();
        }
        return Optional.of(new Limits(
                calls.get().intValue(),
                tokens.get(),
                cost.map(value -> OptionalLong.of(
                                new BigDecimal(value).multiply(MICROS).longValueExact()))
                        .orElse(OptionalLong.empty()),
                Duration.ofSeconds(seconds.get()),
                Duration.ofSeconds(callSeconds.get()),
                usual.attempts(),
                usual.longestWait(),
                promptTokens.get().intValue()));
    }

    /** Both prices, where both are prices. */
    static Optional<Prices> prices(Function<String, Optional<String>> environment) {
        String prompt = environment.apply(ModelSettings.PROMPT_PRICE).orElse("");
        String answer = environment.apply(ModelSettings.ANSWER_PRICE).orElse("");
        return Prices.parse(prompt, answer);
    }

    /** No price at all is fine; one without the other, or one that is no price, is not. */
    static boolean hasOddPrice(Function<String, Optional<String>> environment) {
        boolean any = environment.apply(ModelSettings.PROMPT_PRICE).isPresent()
                || environment.apply(ModelSettings.ANSWER_PRICE).isPresent();
        return any && prices(environment).isEmpty();
    }

    private static Optional<Long> seconds(Function<String, Optional<String>> environment, String name, Duration usual) {
        return whole(environment, name, usual.toSeconds()).filter(value -> value <= LONGEST_SESSION);
    }

    private static Optional<Long> whole(Function<String, Optional<String>> environment, String name, long usual) {
        return environment.apply(name).isEmpty()
                ? Optional.of(usual)
                : environment
                        .apply(name)
                        .filter(value -> WHOLE.matcher(value).matches())
                        .map(Long::valueOf);
    }
}
