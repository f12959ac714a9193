// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.view;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.ColumnRole;
import org.eltwarehouse.profile.words.Lexicon;
import org.eltwarehouse.profile.words.Word;

/** A column in front of a model. */
final class ColumnView {
    private static final double HARDLY = 0.001;
    private static final double SOME = 0.05;
    private static final int SHORT_CODE = 3;

    private final ColumnProfile column;
    private final ModelDocument.Detail detail;

    ColumnView(ColumnProfile column, ModelDocument.Detail detail) {
        this.column = column;
        this.detail = detail;
    }

    Map<String, Object> fields(String name) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", name);
        shown.put("role", ColumnRole.of(column).name().toLowerCase(Locale.ROOT));
        shown.put("privacy", column.privacy());
        shown.put("distinct", column.distinct().size());
        put(shown, "blank", column.filling().blank());
        boolean personal = column.privacy().compareTo(PrivacyClass.PERSONAL) >= 0;
        if (detail != ModelDocument.Detail.LEAST) {
            putAll(shown, "dates", column.dates());
            numbers(shown);
            codes(shown);
        }
        if (detail == ModelDocument.Detail.MOST) {
            put(shown, "null_words", column.filling().nullWords());
            put(shown, "untrimmed", column.filling().untrimmed());
            putAll(shown, "lexicons", column.lexicons());
            if (!personal && ColumnRole.of(column) != ColumnRole.DATE) {
                shapes(shown);
            }
        }
        return shown;
    }

    private void numbers(Map<String, Object> shown) {
        if (ColumnRole.number(column)) {
            put(shown, "whole", column.numbers().whole());
            put(shown, "float_integers", column.numbers().floatInteger());
            put(shown, "negative", column.numbers().negative());
            if (column.numbers().scale() > 0) {
                shown.put("scale", column.numbers().scale());
                shown.put(
                        "decimal_comma",
                        column.numbers().comma() > column.numbers().point());
            }
        }
    }

    /** Codes that stand in a lexicon, are words for columns, or too short to tell of anybody. */
    private void codes(Map<String, Object> shown) {
        List<String> codes = column.codes().stream()
                .map(ColumnProfile.Code::value)
                .filter(ColumnView::sayable)
                .toList();
        if (!codes.isEmpty()) {
            shown.put("codes", codes);
        }
    }

    private static boolean sayable(String code) {
        return code.matches("[A-Za-z0-9+-]{1," + SHORT_CODE + "}")
                || !Lexicon.knowing(code).isEmpty()
                || Word.of(code.toLowerCase(Locale.ROOT)).isPresent();
    }

    private void shapes(Map<String, Object> shown) {
        Map<String, BigDecimal> shapes = new LinkedHashMap<>();
        column.shapes().stream()
                .limit(3)
                .forEach(shape -> shapes.put(shape.form(), ModelDocument.rounded(shape.share())));
        if (!shapes.isEmpty()) {
            shown.put("shapes", shapes);
        }
    }

    private static void put(Map<String, Object> shown, String name, double share) {
        if (share >= HARDLY) {
            shown.put(name, ModelDocument.rounded(share));
        }
    }

    private static void putAll(Map<String, Object> shown, String name, Map<String, Double> shares) {
        Map<String, BigDecimal> some = new LinkedHashMap<>();
        shares.forEach((key, share) -> {
            if (share >= SOME) {
                some.put(key, ModelDocument.rounded(share));
            }
        });
        if (!some.isEmpty()) {
            shown.put(name, some);
        }
    }
}
