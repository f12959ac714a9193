// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eltwarehouse.contract.written.NearWord;
import org.eltwarehouse.contract.written.Quoted;
import org.eltwarehouse.contract.written.Written;
import org.eltwarehouse.contract.written.WrittenField;
import org.eltwarehouse.contract.written.WrittenFields;

/** Keys with values: some that may or must be there, and where there are alternatives, exactly one of those. */
public final class FieldsForm implements Form {
    private final String name;
    private final String named;
    private final List<FieldKey> keys;
    private final Alternatives alternatives;
    private final List<FieldLaw> laws;
    /** All keys by their words, the alternatives first. */
    private final Map<String, FieldKey> known = new LinkedHashMap<>();

    private final Map<String, Place> places = new LinkedHashMap<>();

    private FieldsForm(String name, String named, List<FieldKey> keys, Alternatives alternatives, List<FieldLaw> laws) {
        this.name = name;
        this.named = named;
        this.keys = List.copyOf(keys);
        this.alternatives = alternatives;
        this.laws = List.copyOf(laws);
        Stream.concat(alternatives == null ? Stream.empty() : alternatives.keys().stream(), keys.stream())
                .forEach(key -> known.put(key.word(), key));
        known.forEach((word, key) -> places.put(word, key.place()));
    }

    /** The keys of something, whose name has no article; of what a key holds, that key in quotes. */
    public static FieldsForm of(String name, FieldKey... keys) {
        return new FieldsForm(name, null, List.of(keys), null, List.of());
    }

    /** The same, where this key's value tells one from another. */
    public FieldsForm namedBy(String key) {
        return new FieldsForm(name, key, keys, alternatives, laws);
    }

    /** The same, with exactly one of these keys besides. */
    public FieldsForm withOneOf(Alternatives one) {
        return new FieldsForm(name, named, keys, one, laws);
    }

    /** The same with one more law. */
    public FieldsForm with(FieldLaw law) {
        return new FieldsForm(
                name,
                named,
                keys,
                alternatives,
                Stream.concat(laws.stream(), Stream.of(law)).toList());
    }

    @Override
    public String said() {
        return "a group of the keys " + Quoted.words(words());
    }

    /** What has the keys. */
    String name() {
        return name;
    }

    /** The keys that may or must be there. */
    public List<FieldKey> keys() {
        return keys;
    }

    /** Keys of which exactly one must be there. */
    public Optional<Alternatives> alternatives() {
        return Optional.ofNullable(alternatives);
    }

    private Set<String> words() {
        return known.keySet();
    }

    @Override
    public void check(Written value, Place place, Reading reading) {
        if (!(value instanceof WrittenFields written)) {
            reading.wrongKind(value, place, said());
            return;
        }
        WrittenFields fields = BrokenByComma.mended(written, words(), reading);
        Set<String> meant = new LinkedHashSet<>();
        boolean unknown = false;
        for (WrittenField field : fields.fields()) {
            FieldKey key = known.get(field.word());
            if (key == null) {
                unknown = true;
                NearWord.of(field.word(), words()).ifPresent(meant::add);
                unknown(field, reading);
            } else if (!field.value().isNothing()) {
                key.form().check(field.value(), places.get(key.word()), reading);
            }
        }
        keys.stream()
                .filter(key -> key.required() && fields.value(key.word()).isEmpty() && !meant.contains(key.word()))
                .forEach(key -> missing(key, fields, reading));
        if (alternatives != null) {
            alternatives.check(name, fields, unknown, reading);
        }
        laws.forEach(law -> law.check(fields, reading));
    }

    private void unknown(WrittenField field, Reading reading) {
        Optional<String> near = NearWord.of(field.word(), words());
        boolean isKey = alternatives == null
                || near.filter(word -> !alternatives.words().contains(word)).isPresent();
        String what = isKey ? "key" : alternatives.name();
        String all = isKey
                ? "the keys of " + aName() + " are " + Quoted.words(words())
                : "the " + what + "s are " + Quoted.words(alternatives.words());
        String didYouMean =
                near.map(word -> "did you mean " + Quoted.text(word) + "?").orElse("");
        reading.mistake(
                field.at(),
                "unknown " + what + " " + Quoted.text(field.word()),
                isKey && near.isPresent()
                        ? didYouMean
                        : (near.isPresent() ? didYouMean + " " : "")
                                + reading.once(all, "remove it, or use one that is known"));
    }

    /** A name in quotes is a key, of which there is one. */
    private String aName() {
        return name.startsWith("'") ? name : "a " + name;
    }

    private void missing(FieldKey key, WrittenFields fields, Reading reading) {
        String who = named == null
                ? name.startsWith("'") ? name : "the " + name
                : fields.text(named)
                        .map(text -> "the " + name + " " + Quoted.text(text.text()))
                        .orElse("a " + name);
        Optional<WrittenField> empty = fields.fields().stream()
                .filter(field -> field.word().equals(key.word()))
                .findFirst();
        if (empty.isPresent()) {
            reading.mistake(empty.orElseThrow().at(), Quoted.text(key.word()) + " has no value", "write " + key.line());
        } else {
            reading.mistake(fields.at(), who + " has no " + Quoted.text(key.word()), "add " + key.line());
        }
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        known.values().forEach(key -> properties.put(key.word(), key.schema()));
        List<String> required =
                keys.stream().filter(FieldKey::required).map(FieldKey::word).toList();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (alternatives != null) {
            List<Object> one = new ArrayList<>();
            alternatives.words().forEach(word -> one.add(Map.of("required", List.of(word))));
            schema.put("oneOf", one);
        }
        schema.put("additionalProperties", false);
        return schema;
    }
}
