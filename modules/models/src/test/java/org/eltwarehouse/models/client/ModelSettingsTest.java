// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.models.ask.Limits;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.models.ask.Prices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person can get wrong before anything is sent. */
class ModelSettingsTest {
    private static final String KEY = "key-1234567890";

    private static ModelSettings settings(String... more) {
        Map<String, String> values = new HashMap<>(Map.of("OPENAI_API_KEY", KEY, "OPENAI_MODEL", "model-x"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return ModelSettings.of(name -> Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank()));
    }

    @Test
    void aKeyAndAModelAreEnough() {
        ModelSettings settings = settings();
        assertThat(settings.problem()).isEqualTo(Outcome.ANSWERED);
        assertThat(settings.model().orElseThrow().identity()).isEqualTo("model-x at https://api.openai.com/v1");
        assertThat(settings.limits()).isEqualTo(Limits.DEFAULT);
        assertThat(settings.prices()).isEmpty();
        assertThat(settings.redactor().find("so " + KEY)).isPresent();
        assertThat(settings.toString()).doesNotContain(KEY);
    }

    @Test
    void readsLimitsAndPrices() {
        ModelSettings settings = settings(
                "AGENTS_MAX_CALLS",
                "7",
                "AGENTS_MAX_TOKENS",
                "1000",
                "AGENTS_MAX_SECONDS",
                "30",
                "AGENTS_MAX_CALL_SECONDS",
                "5",
                "AGENTS_MAX_PROMPT_TOKENS",
                "9000",
                "AGENTS_MAX_COST",
                "0.50",
                "OPENAI_PRICE_PROMPT",
                "2.5",
                "OPENAI_PRICE_ANSWER",
                "10");
        assertThat(settings.limits().calls()).isEqualTo(7);
        assertThat(settings.limits().tokens()).isEqualTo(1000);
        assertThat(settings.limits().time()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.limits().callTime()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.limits().promptTokens()).isEqualTo(9000);
        assertThat(settings.limits().money()).hasValue(500_000);
        assertThat(settings.prices()).contains(new Prices(new BigDecimal("2.5"), BigDecimal.TEN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "OPENAI_API_KEY| |NO_KEY",
                "OPENAI_API_KEY|two words|BAD_KEY",
                "OPENAI_API_KEY| padded|BAD_KEY",
                "OPENAI_API_KEY|schlüssel|BAD_KEY",
                "OPENAI_MODEL| |NO_MODEL",
                "OPENAI_MODEL|a model|BAD_SETTING",
                "OPENAI_BASE_URL|http://example.org/v1|BAD_ADDRESS",
                "AGENTS_MAX_CALLS|-1|BAD_SETTING",
                "AGENTS_MAX_CALLS|many|BAD_SETTING",
                "AGENTS_MAX_TOKENS|1e9|BAD_SETTING",
                "AGENTS_MAX_SECONDS|99999999|BAD_SETTING",
                "AGENTS_MAX_CALL_SECONDS|0|BAD_SETTING",
                "AGENTS_MAX_CALL_SECONDS|86401|BAD_SETTING",
                "AGENTS_MAX_PROMPT_TOKENS|0|BAD_SETTING",
                "AGENTS_MAX_COST|0,50|BAD_SETTING",
                "AGENTS_MAX_COST|0.50|NO_PRICE",
                "OPENAI_PRICE_PROMPT|1|BAD_SETTING",
                "OPENAI_PRICE_ANSWER|free|BAD_SETTING"
            })
    void namesWhatIsWrongAndConnectsNowhere(String name, String value, Outcome problem) {
        ModelSettings settings = settings(name, value);
        assertThat(settings.problem()).isEqualTo(problem);
        assertThat(settings.problem().owner()).contains(Fault.USAGE);
        assertThat(settings.model()).isEmpty();
        assertThat(settings.toString()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"key\n", "\nkey", "ke\ny", "key\r\nX-Other: 1", "key\t", "key\u0000", "key\u00a0", "ключ"})
    void aKeyIsPrintedOnOneLine(String key) {
        assertThat(settings("OPENAI_API_KEY", key).problem()).isEqualTo(Outcome.BAD_KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.openai.com/v1",
                "https://api.openai.com/v1/",
                "https://x.openai.azure.com/openai/v1",
                "https://10.0.0.5:8443/v1",
                "http://localhost:11434/v1",
                "http://127.0.0.1:8000/v1",
                "http://127.8.9.10/v1",
                "http://[::1]:8000/v1"
            })
    void addressesThatAreFine(String address) {
        assertThat(settings("OPENAI_BASE_URL", address).problem()).isEqualTo(Outcome.ANSWERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/v1",
                "http://localhost.example.org/v1",
                "http://127.0.0.1.example.org/v1",
                "http://127.0.0.256/v1",
                "http://10.0.0.5/v1",
                "http://2130706433/v1",
                "http://0x7f000001/v1",
                "http://[::ffff:127.0.0.1]/v1",
                "https://user@example.org/v1",
                "https://user:secret@example.org/v1",
                "https://example.org/v1?key=1",
                "https://example.org/v1#part",
                "https://example.org/v1/../admin",
                "https://example.org//v1",
                "https://example.org/%2e%2e/v1",
                "https://example.org:0/v1",
                "https://example.org:99999/v1",
                "https:///v1",
                "https:example.org",
                "ftp://example.org/v1",
                "file:///etc/passwd",
                "example.org/v1",
                "https://exa mple.org/v1",
                "https://exämple.org/v1",
                "https://example.org/v1\n",
                "HTTPS//example.org"
            })
    void addressesThatAreNot(String address) {
        assertThat(settings("OPENAI_BASE_URL", address).problem()).isEqualTo(Outcome.BAD_ADDRESS);
    }

    @Test
    void plainHttpLeavesThisMachineOnlyWhereAPersonAllowsIt() {
        String[] there = {"OPENAI_BASE_URL", "http://models.example.org:8000/v1", "OPENAI_ALLOW_HTTP", "true"};
        assertThat(settings(there).problem()).isEqualTo(Outcome.ANSWERED);
        there[3] = "yes";
        assertThat(settings(there).problem()).isEqualTo(Outcome.BAD_ADDRESS);
    }

    @Test
    void theKeyShowsNowhere() {
        ApiKey key = ApiKey.parse(KEY).orElseThrow();
        assertThat(key.toString()).doesNotContain(KEY);
        assertThat(new OpenAiModel(
                                Endpoint.parse(Endpoint.DEFAULT, false).orElseThrow(),
                                key,
                                "m",
                                1,
                                Duration.ofSeconds(1))
                        .toString())
                .doesNotContain(KEY);
        assertThat(System.getProperties().toString()).doesNotContain(KEY);
    }

    @Test
    void aRequestGoesToTheConfiguredServerOnly() {
        Endpoint endpoint = Endpoint.parse("https://example.org/v1", false).orElseThrow();
        assertThat(endpoint.covers(java.net.URI.create("https://example.org/v1/chat/completions")))
                .isTrue();
        for (String other : new String[] {
            "http://example.org/v1/chat",
            "https://example.org:8443/v1/chat",
            "https://example.com/v1/chat",
            "https://example.org/v1x/chat",
            "https://example.org/v1"
        }) {
            assertThat(endpoint.covers(java.net.URI.create(other))).as(other).isFalse();
        }
        assertThat(endpoint.isVendors()).isFalse();
        assertThat(Endpoint.parse("https://x.openai.azure.com/openai/v1", false)
                        .orElseThrow()
                        .isVendors())
                .isTrue();
    }
}
