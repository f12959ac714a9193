// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is an answer and what is not. */
class StrictAnswerTest {
    private static final Shape<Basket> SHAPE = Shape.of(Basket.class)
            .within(new Bounds(4_000, 20, 3, 12))
            .orNull(Item.class, "bestBefore")
            .longText(Basket.class, "note", 100);

    record Basket(String note, boolean open, List<Item> items) {}

    record Item(String name, int count, long grams, double price, Colour colour, String bestBefore) {
        Item {
            if (name.equals("poison")) {
                throw new IllegalArgumentException("no " + name);
            }
        }

        enum Colour {
            RED,
            DARK_BLUE
        }
    }

    private static final String ITEM =
            "{\"name\":\"apple\",\"count\":3,\"grams\":9000000000,\"price\":1.5,\"colour\":\"dark_blue\",\"best_before\":null}";
    private static final String WHOLE = "{\"note\":\"a\\nb\",\"open\":true,\"items\":[" + ITEM + "]}";

    private static String with(String part, String instead) {
        assertThat(WHOLE).contains(part);
        return WHOLE.replace(part, instead);
    }

    private static AnswerFault fault(String text) {
        return SHAPE.parse(text).refusal().map(Parsed.Refusal::fault).orElse(null);
    }

    @Test
    void readsWhatIsAskedFor() {
        Basket basket = SHAPE.parse(WHOLE).value().orElseThrow();
        assertThat(basket)
                .isEqualTo(new Basket(
                        "a\nb", true, List.of(new Item("apple", 3, 9_000_000_000L, 1.5, Item.Colour.DARK_BLUE, null))));
    }

    @Test
    void readsKeysInAnyOrderAndWholeNumbersAsPrices() {
        assertThat(SHAPE.parse("{ \"items\" : [ ], \"open\":false, \"note\":\"\" }\n")
                        .value())
                .isPresent();
        assertThat(SHAPE.parse(with("1.5", "2"))
                        .value()
                        .orElseThrow()
                        .items()
                        .get(0)
                        .price())
                .isEqualTo(2.0);
    }

    @Test
    void aTruncatedAnswerIsNeverAccepted() {
        for (int end = 0; end < WHOLE.length(); end++) {
            assertThat(SHAPE.parse(WHOLE.substring(0, end)).value())
                    .as("%d", end)
                    .isEmpty();
        }
        String fenced = "```json\n" + WHOLE + "\n```";
        for (int end = 0; end < fenced.length(); end++) {
            assertThat(SHAPE.parse(fenced.substring(0, end)).value())
                    .as("%d", end)
                    .isEmpty();
        }
    }

    @Test
    void oneFormOfFenceIsTolerated() {
        assertThat(SHAPE.parse("```json\n" + WHOLE + "\n```").value()).isPresent();
        assertThat(SHAPE.parse("\n```json\n" + WHOLE + "\n```\n").value()).isPresent();
        assertThat(fault("```\n" + WHOLE + "\n```")).isEqualTo(AnswerFault.NOT_JSON);
        assertThat(fault("```json\n" + WHOLE + "\n```\nHere you are")).isEqualTo(AnswerFault.NOT_JSON);
        assertThat(fault("```json\n" + WHOLE + "\n" + WHOLE + "\n```")).isEqualTo(AnswerFault.NOT_ALONE);
    }

    @Test
    void placesInsideAFenceKeepTheirOffset() {
        String broken = with("\"count\":3", "\"count\":3.0");
        long plain = SHAPE.parse(broken).refusal().orElseThrow().offset();
        long fenced = SHAPE.parse("```json\n" + broken + "\n```")
                .refusal()
                .orElseThrow()
                .offset();
        assertThat(fenced).isEqualTo(plain + "```json\n".length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"count\":3|\"count\":3.0|WRONG_TYPE|items[0].count",
                "\"count\":3|\"count\":3.9|WRONG_TYPE|items[0].count",
                "\"count\":3|\"count\":3e0|WRONG_TYPE|items[0].count",
                "\"count\":3|\"count\":\"3\"|WRONG_TYPE|items[0].count",
                "\"count\":3|\"count\":true|WRONG_TYPE|items[0].count",
                "\"count\":3|\"count\":null|NULL|items[0].count",
                "\"count\":3|\"count\":[3]|WRONG_TYPE|items[0].count",
                "\"count\":3|\"count\":2147483648|NUMBER_RANGE|items[0].count",
                "\"count\":3|\"count\":03|NOT_JSON|items[0]",
                "\"count\":3|\"count\":+3|NOT_JSON|items[0]",
                "\"count\":3|\"count\":0x3|NOT_JSON|items[0]",
                "9000000000|99999999999999999999|NUMBER_RANGE|items[0].grams",
                "1.5|1e999|NUMBER_RANGE|items[0].price",
                "1.5|NaN|NOT_JSON|items[0]",
                "1.5|Infinity|NOT_JSON|items[0]",
                "1.5|1.5000000000001|NUMBER_RANGE|items[0].price",
                "1.5|\"1.5\"|WRONG_TYPE|items[0].price",
                "true|\"true\"|WRONG_TYPE|open",
                "true|1|WRONG_TYPE|open",
                "true|TRUE|NOT_JSON|~~",
                "\"dark_blue\"|\"DARK_BLUE\"|UNKNOWN_WORD|items[0].colour",
                "\"dark_blue\"|\"dark blue\"|UNKNOWN_WORD|items[0].colour",
                "\"dark_blue\"|0|WRONG_TYPE|items[0].colour",
                "\"dark_blue\"|null|NULL|items[0].colour",
                "\"apple\"|null|NULL|items[0].name",
                "\"apple\"|7|WRONG_TYPE|items[0].name",
                "\"apple\"|\"123456789012345678901\"|TOO_LONG|items[0].name",
                "\"apple\"|\"poison\"|BROKEN_RULE|items[0]",
                "\"apple\"|\"a\\nb\"|BAD_CHARACTER|items[0].name",
                "\"apple\"|\"a\\u0000b\"|BAD_CHARACTER|items[0].name",
                "\"apple\"|\"a\\u202eb\"|BAD_CHARACTER|items[0].name",
                "\"apple\"|\"a\\u200bb\"|BAD_CHARACTER|items[0].name",
                "\"apple\"|\"\\ud800\"|BAD_CHARACTER|items[0].name",
                "\"apple\"|\"\\udc00x\"|BAD_CHARACTER|items[0].name",
                "\"apple\"|\"\\ufeff\"|BAD_CHARACTER|items[0].name",
                "\"apple\"|'apple'|NOT_JSON|items[0]",
                "\"apple\"|\"\\x41\"|NOT_JSON|items[0].name",
                "\"name\"|\"Name\"|UNKNOWN_KEY|items[0]",
                "\"name\"|name|NOT_JSON|items[0]",
                "\"name\":\"apple\",||MISSING_KEY|items[0].name",
                "\"name\":\"apple\"|\"name\":\"apple\",\"name\":\"pear\"|DUPLICATE_KEY|items[0]",
                "\"name\":\"apple\"|\"name\":\"apple\",\"n\\u0061me\":\"pear\"|DUPLICATE_KEY|items[0]",
                "\"name\":\"apple\"|\"name\":\"apple\",\"extra\":1|UNKNOWN_KEY|items[0]",
                "\"open\":true|\"open\":true,\"extra\":{\"a\":[1]}|UNKNOWN_KEY|~~",
                "\"open\":true,||MISSING_KEY|open",
                "\"open\":true|\"open\":true /* yes */|NOT_JSON|~~",
                "\"open\":true|\"open\":true // yes|NOT_JSON|~~",
                "null}]|null},]|NOT_JSON|~*~",
                "null}]|null,}]|NOT_JSON|items[0]",
                "\"items\":[|\"items\":[null,|NULL|items[0]",
                "\"items\":[|\"items\":[[],|WRONG_TYPE|items[0]",
                "\"items\":[|\"items\":{},\"x\":[|WRONG_TYPE|items",
                "\"items\":[|\"items\":null,\"x\":[|NULL|items"
            })
    void refuses(String part, String instead, AnswerFault fault, String path) {
        Parsed.Refusal refusal = SHAPE.parse(with(part, instead == null ? "" : instead))
                .refusal()
                .orElseThrow();
        assertThat(refusal.fault()).isEqualTo(fault);
        if (!"*".equals(path)) {
            assertThat(refusal.path()).isEqualTo(path);
        }
        assertThat(refusal.toString()).doesNotContain("poison").doesNotContain("pear");
    }

    @Test
    void refusesWhatIsNoSingleObject() {
        assertThat(fault(null)).isEqualTo(AnswerFault.EMPTY);
        assertThat(fault("")).isEqualTo(AnswerFault.EMPTY);
        assertThat(fault(" \n ")).isEqualTo(AnswerFault.EMPTY);
        assertThat(fault("[" + WHOLE + "]")).isEqualTo(AnswerFault.NOT_JSON);
        assertThat(fault("\"" + "text" + "\"")).isEqualTo(AnswerFault.NOT_JSON);
        assertThat(fault("null")).isEqualTo(AnswerFault.NOT_JSON);
        assertThat(fault("\ufeff" + WHOLE)).isEqualTo(AnswerFault.NOT_JSON);
        assertThat(fault("Here is the JSON: " + WHOLE)).isEqualTo(AnswerFault.NOT_JSON);
        assertThat(fault(WHOLE + " I hope this helps")).isEqualTo(AnswerFault.NOT_ALONE);
        assertThat(fault(WHOLE + WHOLE)).isEqualTo(AnswerFault.NOT_ALONE);
        assertThat(fault(WHOLE + "}")).isEqualTo(AnswerFault.NOT_ALONE);
        assertThat(fault(WHOLE + "\u0000")).isEqualTo(AnswerFault.NOT_ALONE);
    }

    @Test
    void boundsHoldWhateverTheAnswerIs() {
        assertThat(fault(WHOLE + " ".repeat(4_000))).isEqualTo(AnswerFault.TOO_LONG);
        assertThat(fault(with("[" + ITEM + "]", "[" + String.join(",", ITEM, ITEM, ITEM) + "]")))
                .isNull();
        assertThat(fault(with("[" + ITEM + "]", "[" + String.join(",", ITEM, ITEM, ITEM, ITEM) + "]")))
                .isEqualTo(AnswerFault.TOO_MANY);
        assertThat(fault(with("a\\nb", "x".repeat(101)))).isEqualTo(AnswerFault.TOO_LONG);
        assertThat(fault(with("a\\nb", "x".repeat(100)))).isNull();
        assertThat(fault("{\"note\":" + "[".repeat(1_000))).isEqualTo(AnswerFault.WRONG_TYPE);
        assertThat(fault("{\"" + "k".repeat(300) + "\":1}")).isEqualTo(AnswerFault.TOO_LONG);
        assertThat(StrictJson.isOneObject("{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}"))
                .isFalse();
        assertThat(StrictJson.isOneObject("{\"a\":1,\"a\":2}")).isFalse();
        assertThat(StrictJson.isOneObject("{\"a\":1} x")).isFalse();
        assertThat(StrictJson.isOneObject("{\"a\":[1,{\"b\":null}]}\n")).isTrue();
    }

    @Test
    void theSchemaAsksForEveryKeyAndForbidsOthers() {
        assertThat(SHAPE.schema())
                .isEqualTo(
                        "{\"type\":\"object\",\"properties\":{\"note\":{\"type\":\"string\"},\"open\":{\"type\":\"boolean\"},"
                                + "\"items\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{"
                                + "\"name\":{\"type\":\"string\"},\"count\":{\"type\":\"integer\"},\"grams\":{\"type\":\"integer\"},"
                                + "\"price\":{\"type\":\"number\"},\"colour\":{\"type\":\"string\",\"enum\":[\"red\",\"dark_blue\"]},"
                                + "\"best_before\":{\"type\":[\"string\",\"null\"]}},"
                                + "\"required\":[\"name\",\"count\",\"grams\",\"price\",\"colour\",\"best_before\"],"
                                + "\"additionalProperties\":false}}},"
                                + "\"required\":[\"note\",\"open\",\"items\"],\"additionalProperties\":false}");
    }

    @Test
    void aShapeOfWhatNoAnswerHoldsIsABug() {
        record Odd(Object anything) {}
        assertThatThrownBy(() -> Shape.of(Odd.class).schema())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an answer cannot hold a java.lang.Object");
        assertThatThrownBy(() -> SHAPE.orNull(Item.class, "nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Item has no component nothing");
    }
}
