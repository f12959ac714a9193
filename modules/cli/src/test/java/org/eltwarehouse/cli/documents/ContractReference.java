// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.definition.reader.DefinitionType;
import org.eltwarehouse.contract.form.Alternatives;
import org.eltwarehouse.contract.form.FieldKey;
import org.eltwarehouse.contract.form.FieldsForm;
import org.eltwarehouse.contract.form.Form;
import org.eltwarehouse.contract.form.KnownWord;
import org.eltwarehouse.contract.form.ListForm;
import org.eltwarehouse.contract.form.MapForm;
import org.eltwarehouse.contract.form.WordForm;

/** The reference of what definitions may say, read out from their forms. */
final class ContractReference {
    private final StringBuilder page = new StringBuilder();
    private final Map<String, WordForm> words = new LinkedHashMap<>();

    /** A section on a type, with an example of a whole document. */
    ContractReference with(DefinitionType<?> type, String example) {
        page.append("\n## ").append(upper(type.name())).append("\n\n").append(plain(type.title()));
        page.append("\n\n```yaml\n").append(example).append("```\n\n");
        keys(type.form());
        Map<FieldsForm, List<String>> nested = new LinkedHashMap<>();
        for (FieldKey key : type.form().keys()) {
            nest(key, nested);
        }
        nested.forEach((form, places) -> {
            page.append("\n### ").append(String.join("; ", places)).append("\n\n");
            form.alternatives().ifPresent(this::alternatives);
            keys(form);
        });
        return this;
    }

    /** The sections so far, and one on each group of words. */
    String text() {
        StringBuilder text = new StringBuilder(page).append("\n## Words\n");
        words.forEach((name, form) -> {
            text.append("\n### ").append(upper(name)).append("\n\n| Word | Meaning |\n| --- | --- |\n");
            for (KnownWord word : form.words()) {
                text.append(row(code(word.word()), word.meaning()));
            }
        });
        return text.toString();
    }

    private static void nest(FieldKey key, Map<FieldsForm, List<String>> nested) {
        boolean list = key.form() instanceof ListForm;
        Form form = key.form() instanceof ListForm many ? many.item() : key.form();
        if (form instanceof FieldsForm fields) {
            nested.computeIfAbsent(fields, one -> new ArrayList<>())
                    .add(code(key.word()) + (list ? ", each item" : ""));
            fields.keys().forEach(inner -> nest(inner, nested));
        }
    }

    private void keys(FieldsForm form) {
        page.append("| Key | Value | When left out | Meaning | Example |\n| --- | --- | --- | --- | --- |\n");
        for (FieldKey key : form.keys()) {
            String usual = key.required() ? "**required**" : key.usual() == null ? "" : key.usual();
            page.append(row(code(key.word()), value(key.form()), usual, plain(key.meaning()), code(key.line())));
        }
    }

    private void alternatives(Alternatives one) {
        page.append("Exactly one ").append(one.name()).append(":\n\n");
        page.append("| ").append(upper(one.name())).append(" | Meaning | Example |\n| --- | --- | --- |\n");
        for (FieldKey key : one.keys()) {
            page.append(row(code(key.word()), plain(key.meaning()) + leaveOut(key.form()), code(key.line())));
        }
        page.append("\nand besides:\n\n");
    }

    private static String leaveOut(Form form) {
        String optional = form instanceof FieldsForm fields
                ? fields.keys().stream()
                        .filter(key -> !key.required())
                        .map(key -> code(key.word()))
                        .collect(Collectors.joining(" or "))
                : "";
        return optional.isEmpty() ? "" : " Without " + optional + " there is no such bound.";
    }

    private String value(Form form) {
        if (form instanceof WordForm known) {
            words.put(known.name(), known);
            return "[" + known.said() + "](#" + known.name().replace(' ', '-') + ")";
        }
        boolean below =
                form instanceof FieldsForm || (form instanceof ListForm list && list.item() instanceof FieldsForm);
        String said = form instanceof FieldsForm ? "keys" : form instanceof MapForm map ? map.said() : form.said();
        return below ? said + ", see below" : said;
    }

    private static String row(String... cells) {
        return "| "
                + List.of(cells).stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | "))
                + " |\n";
    }

    /** Text in which {@code <name>} is no tag. */
    private static String plain(String text) {
        return text.replace("<", "\\<");
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
