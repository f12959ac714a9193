// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.client;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eltwarehouse.models.ask.Limits;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.models.ask.Prices;
import org.eltwarehouse.models.ask.Redactor;
import org.eltwarehouse.models.audit.AuditEntry;

/**
 * What the environment says about the model, checked; or the first thing that is wrong with it, without its value.
 *
 * @param problem {@link Outcome#ANSWERED} where nothing is wrong; else all that follows is empty
 * @param redactor knows the key, so that no text with it leaves or is kept
 */
public record ModelSettings(
        Outcome problem, Optional<OpenAiModel> model, Limits limits, Optional<Prices> prices, Redactor redactor) {
    public static final String KEY = "OPENAI_API_KEY";
    public static final String BASE_URL = "OPENAI_BASE_URL";
    public static final String MODEL = "OPENAI_MODEL";
    /** {@code true}: http may leave this machine. */
    public static final String PLAIN_HTTP = "OPENAI_ALLOW_HTTP";
    /** Per million tokens. */
    public static final String PROMPT_PRICE = "OPENAI_PRICE_PROMPT";

    public static final String ANSWER_PRICE = "OPENAI_PRICE_ANSWER";
    public static final String MAX_CALLS = "AGENTS_MAX_CALLS";
    public static final String MAX_TOKENS = "AGENTS_MAX_TOKENS";
    /** In the currency of the prices, such as {@code 0.50}. */
    public static final String MAX_COST = "AGENTS_MAX_COST";

    public static final String MAX_SECONDS = "AGENTS_MAX_SECONDS";
    public static final String MAX_CALL_SECONDS = "AGENTS_MAX_CALL_SECONDS";
    public static final String MAX_PROMPT_TOKENS = "AGENTS_MAX_PROMPT_TOKENS";

    private static final int MAX_BYTES = 1024 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /**
     * Reads the settings.
     *
     * @param environment a setting that is present and not blank
     */
    public static ModelSettings of(Function<String, Optional<String>> environment) {
        Optional<String> keyText = environment.apply(KEY);
        Optional<ApiKey> key = keyText.flatMap(ApiKey::parse);
        if (key.isEmpty()) {
            return wrong(keyText.isEmpty() ? Outcome.NO_KEY : Outcome.BAD_KEY);
        }
        boolean plainHttp = environment.apply(PLAIN_HTTP).filter("true"::equals).isPresent();
        Optional<Endpoint> endpoint = Endpoint.parse(environment.apply(BASE_URL).orElse(Endpoint.DEFAULT), plainHttp);
        if (endpoint.isEmpty()) {
            return wrong(Outcome.BAD_ADDRESS);
        }
        Optional<String> name = environment.apply(MODEL);
        if (name.isEmpty()) {
            return wrong(Outcome.NO_MODEL);
        }
        Optional<Limits> limits = SettingNumbers.limits(environment);
        Optional<Prices> prices = SettingNumbers.prices(environment);
        if (limits.isEmpty() || SettingNumbers.hasOddPrice(environment) || !AuditEntry.isName(name.get())) {
            return wrong(Outcome.BAD_SETTING);
        } else if (limits.get().money().isPresent() && prices.isEmpty()) {
            return wrong(Outcome.NO_PRICE);
        }
        return new ModelSettings(
                Outcome.ANSWERED,
                Optional.of(new OpenAiModel(endpoint.get(), key.get(), name.get(), MAX_BYTES, CONNECT)),
                limits.get(),
                prices,
                Redactor.standard().withSecret(key.get().reveal()));
    }

    private static ModelSettings wrong(Outcome problem) {
        return new ModelSettings(problem, Optional.empty(), Limits.DEFAULT, Optional.empty(), Redactor.standard());
    }
}
