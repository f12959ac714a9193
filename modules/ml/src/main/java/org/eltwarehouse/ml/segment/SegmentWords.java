// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import java.math.BigDecimal;
import java.util.Map;
import org.eltwarehouse.contract.insight.SegmentationModel.Differentiator;

/**
 * How to say that a feature is high or low.
 *
 * @param theme what the feature is about; a name says one thing per theme
 */
record SegmentWords(String theme, String high, String low) {
    private static final BigDecimal ABOUT_ONE = new BigDecimal("1.5");
    private static final String FREQUENCY = "frequency";
    private static final String SHARE = "share_";

    private static final Map<String, SegmentWords> KNOWN = Map.of(
            "recency_days",
            new SegmentWords("recency", "lapsed", "recently active"),
            FREQUENCY,
            new SegmentWords("activity", "frequent", "infrequent"),
            "monetary",
            new SegmentWords("spending", "high spenders", "low spenders"),
            "average_order_value",
            new SegmentWords("spending", "large orders", "small orders"),
            "average_basket_quantity",
            new SegmentWords("basket", "full baskets", "small baskets"),
            "distinct_products",
            new SegmentWords("range", "wide range", "few products"),
            "distinct_categories",
            new SegmentWords("range", "many categories", "few categories"),
            "tenure_days",
            new SegmentWords("tenure", "long-standing", "new"),
            "share_other",
            new SegmentWords("mix", "shoppers of other goods", "no other goods"));

    /** For any feature: a share by what it is a share of, any other by its name. */
    static SegmentWords of(String feature) {
        if (KNOWN.containsKey(feature)) {
            return KNOWN.get(feature);
        }
        if (feature.startsWith(SHARE) && feature.length() > SHARE.length()) {
            String goods = words(feature.substring(SHARE.length()));
            return new SegmentWords("mix", singular(goods) + " shoppers", (plural(goods) ? "few " : "little ") + goods);
        }
        String words = words(feature);
        return new SegmentWords(feature, "high " + words, "low " + words);
    }

    /** The words for a difference from the average. */
    String phrase(Differentiator difference) {
        boolean above = difference.deviations().signum() > 0;
        boolean once =
                difference.feature().equals(FREQUENCY) && difference.mean().compareTo(ABOUT_ONE) < 0;
        return above ? high : once ? "single purchase" : low;
    }

    private static String words(String feature) {
        return feature.replace('_', ' ').strip();
    }

    private static boolean plural(String goods) {
        return goods.endsWith("s") && !goods.endsWith("ss");
    }

    private static String singular(String goods) {
        if (goods.endsWith("ies")) {
            return goods.substring(0, goods.length() - 3) + "y";
        }
        return plural(goods) ? goods.substring(0, goods.length() - 1) : goods;
    }
}
