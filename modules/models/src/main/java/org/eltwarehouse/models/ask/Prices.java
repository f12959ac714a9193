// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What tokens cost, as configured; nothing is built in, because prices change. Per million tokens, in any one currency.
 */
public record Prices(BigDecimal prompt, BigDecimal completion) {
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000);

    public Prices {
        if (!isPrice(prompt) || !isPrice(completion)) {
            throw new IllegalArgumentException("a price lies between 0 and a million");
        }
    }

    /** Both prices as text, or nothing if one is no price. */
    public static Optional<Prices> parse(String prompt, String completion) {
        try {
            return Optional.of(new Prices(new BigDecimal(prompt.strip()), new BigDecimal(completion.strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Millionths of the currency, rounded up: a price per million tokens is that of a token in millionths. */
    long of(Usage usage) {
        return prompt.multiply(BigDecimal.valueOf(usage.prompt()))
                .add(completion.multiply(BigDecimal.valueOf(usage.completion())))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    private static boolean isPrice(BigDecimal price) {
        return price != null && price.scale() <= 12 && price.signum() >= 0 && price.compareTo(HIGHEST) <= 0;
    }
}
