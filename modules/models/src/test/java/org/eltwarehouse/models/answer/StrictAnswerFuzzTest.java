// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random damage to a valid answer: it is refused, or what is read is exactly what the text says. */
class StrictAnswerFuzzTest {
    private static final Shape<Plan> SHAPE =
            Shape.of(Plan.class).orNull(Stop.class, "remark").within(new Bounds(2_000, 60, 5, 12));
    private static final String WHOLE =
            "{\"name\":\"a b\",\"fast\":true,\"stops\":[{\"at\":12,\"share\":0.5,\"mode\":\"by_sea\",\"remark\":null},"
                    + "{\"at\":-3,\"share\":1,\"mode\":\"by_air\",\"remark\":\"x\"}],\"tags\":[\"p\",\"q\"]}";
    private static final String PARTS = "{}[]\",:0123456789eE+-. \n\ttruefalsnl\\u/`NaN\u0000\ufeffé'";
    private static final ObjectMapper REFERENCE = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    record Plan(String name, boolean fast, List<Stop> stops, List<String> tags) {}

    record Stop(int at, double share, Mode mode, String remark) {
        enum Mode {
            BY_SEA,
            BY_AIR
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void acceptsOnlyWhatSaysTheSame(long seed) throws Exception {
        Random random = new Random(seed);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = damaged(random);
            Parsed<Plan> parsed = SHAPE.parse(text);
            if (parsed.value().isPresent()) {
                accepted++;
                assertSays(REFERENCE.readTree(text), parsed.value().get(), text);
            } else {
                assertThat(parsed.refusal().orElseThrow().offset()).isBetween(0L, (long) text.length());
                assertThat(parsed.refusal().orElseThrow().path())
                        .matches("(?:name|fast|tags(?:\\[\\d])?|stops(?:\\[\\d](?:\\.(?:at|share|mode|remark))?)?)?");
            }
        }
        assertThat(accepted).isBetween(100, 15_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void survivesNoise(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assertThat(SHAPE.parse(new String(bytes, StandardCharsets.ISO_8859_1))
                            .value())
                    .isEmpty();
        }
    }

    private static String damaged(Random random) {
        StringBuilder text = new StringBuilder(WHOLE);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length());
            char part = PARTS.charAt(random.nextInt(PARTS.length()));
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, part);
                case 2 -> text.setCharAt(at, part);
                case 3 -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(30))));
            }
            if (text.isEmpty()) {
                return " ";
            }
        }
        return text.toString();
    }

    private static void assertSays(JsonNode said, Plan plan, String text) {
        assertThat(said.size()).as(text).isEqualTo(4);
        assertThat(said.get("name").textValue()).as(text).isEqualTo(plan.name());
        assertThat(said.get("fast").isBoolean() && said.get("fast").booleanValue() == plan.fast())
                .as(text)
                .isTrue();
        assertThat(said.get("tags").size()).as(text).isEqualTo(plan.tags().size());
        assertThat(said.get("stops").size()).as(text).isEqualTo(plan.stops().size());
        for (int i = 0; i < plan.stops().size(); i++) {
            JsonNode stop = said.get("stops").get(i);
            Stop read = plan.stops().get(i);
            assertThat(stop.size()).as(text).isEqualTo(4);
            assertThat(stop.get("at").isInt() && stop.get("at").intValue() == read.at())
                    .as(text)
                    .isTrue();
            assertThat(stop.get("share").isNumber()).as(text).isTrue();
            assertThat(stop.get("share").doubleValue()).as(text).isEqualTo(read.share());
            assertThat(stop.get("mode").textValue()).as(text).isEqualTo(SnakeCase.of(read.mode()));
            assertThat(stop.get("remark").textValue()).as(text).isEqualTo(read.remark());
        }
    }
}
