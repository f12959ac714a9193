// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.OptionalLong;
import org.yaml.snakeyaml.LoaderOptions;

/** The one way to read and write JSON and YAML: strict (unknown and repeated keys are errors), snake case, {@code \n}. */
public final class Documents {
    private static final int MAX_YAML_CHARACTERS = 64 * 1024 * 1024;
    private static final ObjectMapper JSON = strict(JsonMapper.builder())
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final ObjectMapper CANONICAL = strict(JsonMapper.builder())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final ObjectMapper YAML = strict(YAMLMapper.builder(YAMLFactory.builder()
                    .loaderOptions(large())
                    .stringQuotingChecker(new YamlQuotes())
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build()))
            .build();

    private Documents() {}

    /** A commit record grows with the number of tables and files. */
    private static LoaderOptions large() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_YAML_CHARACTERS);
        return options;
    }

    private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> B strict(B builder) {
        return builder.addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
    }

    public static String json(Object document) {
        return write(JSON, document) + "\n";
    }

    /** JSON in the one spelling that a document has: keys sorted, no blanks, one line without its end. */
    public static String canonical(Object document) {
        return write(CANONICAL, CANONICAL.convertValue(document, Object.class));
    }

    public static String yaml(Object document) {
        return write(YAML, document);
    }

    private static String write(ObjectMapper mapper, Object document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a " + document.getClass().getSimpleName() + " cannot be written", e);
        }
    }

    /** Reads a JSON document that a person wrote. The origin is the file name that an error shows. */
    public static <T> T fromJson(String text, Class<T> type, String origin) {
        return read(JSON, text, type, origin, Fault.USAGE);
    }

    /** Reads a YAML document that a person wrote. The origin is the file name that an error shows. */
    public static <T> T fromYaml(String text, Class<T> type, String origin) {
        return read(YAML, text, type, origin, Fault.USAGE);
    }

    /** Reads a JSON document that the warehouse wrote, and that says in {@code format} of which version it is. */
    public static <T> T fromJson(String text, Class<T> type, String origin, int newest) {
        requireFormat(JSON, text, origin, newest);
        return read(JSON, text, type, origin, Fault.PLATFORM);
    }

    /** Reads a YAML document that the warehouse wrote, and that says in {@code format} of which version it is. */
    public static <T> T fromYaml(String text, Class<T> type, String origin, int newest) {
        requireFormat(YAML, text, origin, newest);
        return read(YAML, text, type, origin, Fault.PLATFORM);
    }

    /** The version in {@code format} of a JSON document that the warehouse wrote, if it says one. */
    public static OptionalLong format(String json, String origin) {
        return format(JSON, json, origin);
    }

    /** Looks at the format first: a document of a newer version has fields that strict reading would call unknown. */
    private static void requireFormat(ObjectMapper mapper, String text, String origin, int newest) {
        long format = format(mapper, text, origin).orElse(newest);
        if (format > newest) {
            throw Fault.USAGE.cannot(
                    "read " + origin,
                    "its format " + format + " is newer than " + newest,
                    "use the version of the warehouse that wrote it");
        }
    }

    private static OptionalLong format(ObjectMapper mapper, String text, String origin) {
        try (JsonParser parser = mapper.createParser(text)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken value = parser.nextToken();
                if (name.equals("format")) {
                    return value == JsonToken.VALUE_NUMBER_INT
                            ? OptionalLong.of(parser.getLongValue())
                            : OptionalLong.empty();
                }
                parser.skipChildren();
            }
            return OptionalLong.empty();
        } catch (JsonProcessingException e) {
            throw unreadable(origin, e, Fault.PLATFORM);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot be read", e);
        }
    }

    private static <T> T read(ObjectMapper mapper, String text, Class<T> type, String origin, Fault owner) {
        try {
            T document = mapper.readValue(text, type);
            if (document == null) {
                throw owner.cannot("read " + origin, "it is empty", "restore it or remove it");
            }
            return document;
        } catch (JsonProcessingException e) {
            throw unreadable(origin, e, owner);
        }
    }

    private static WarehouseException unreadable(String origin, JsonProcessingException e, Fault owner) {
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        String wayOut = owner == Fault.USAGE ? "correct the document" : "restore it from a backup";
        return owner.cannot("read " + origin, firstLine(e) + where, wayOut, e);
    }

    private static String firstLine(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("it cannot be parsed");
    }
}
