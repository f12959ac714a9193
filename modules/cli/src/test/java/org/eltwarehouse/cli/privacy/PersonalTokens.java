// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.eltwarehouse.cli.fixture.CsvTable;
import org.eltwarehouse.cli.fixture.RawFixture;

/** Every value of a raw folder that says who somebody is, in all its spellings, and a scan of files for them. */
final class PersonalTokens {
    /** Letters and digits of any script, hyphens, and the point of a decimal number, which is one token. */
    private static final Pattern TOKEN = Pattern.compile("(?:[\\p{L}\\p{M}\\p{N}-]|(?<=\\p{Nd})\\.(?=\\p{Nd}))+");
    /** Sizes, offsets and times are measured, change from run to run and may equal a customer number by chance. */
    private static final Pattern MEASURED =
            Pattern.compile("\\b(?:bytes|offset|millis|peak_memory_bytes)\"?\\s*:\\s*\\d+|\\b\\d+ ms\\b");

    private final Map<String, String> kinds = new HashMap<>();

    /** The folders of a run outside its protected zones. */
    static Stream<String> openFolders() {
        return Stream.of(
                "step1_eda",
                "step2_feature_engineering",
                "step3_segmentation",
                "reports",
                "_logs",
                "_meta",
                "bronze/reports",
                "bronze/_meta",
                "silver/reports",
                "silver/_meta",
                "gold/reports",
                "gold/_meta");
    }

    static PersonalTokens of(Path raw) {
        PersonalTokens tokens = new PersonalTokens();
        for (CSVRecord row : CsvTable.of(raw.resolve(RawFixture.CUSTOMERS))) {
            tokens.add("customer id", row.get("cst_id"));
            tokens.addKey(row.get("cst_key"));
            tokens.add("first name", row.get("cst_firstname"));
            tokens.add("last name", row.get("cst_lastname"));
        }
        for (CSVRecord row : CsvTable.of(raw.resolve(RawFixture.BIRTHS))) {
            tokens.addKey(row.get("CID").strip().replaceFirst("^NAS", ""));
            tokens.addBirthDate(row.get("BDATE"));
        }
        for (CSVRecord row : CsvTable.of(raw.resolve(RawFixture.LOCATIONS))) {
            tokens.addKey(row.get("CID").strip().replace("-", ""));
        }
        for (CSVRecord row : CsvTable.of(raw.resolve(RawFixture.SHOP_CUSTOMERS))) {
            tokens.add("shop customer id", row.get("customer_id"));
            tokens.add("first name", row.get("firstname"));
            tokens.add("last name", row.get("lastname"));
            tokens.addBirthDate(row.get("date_of_birth"));
        }
        for (CSVRecord row : CsvTable.of(raw.resolve(RawFixture.SALES))) {
            tokens.add("order number", row.get("sls_ord_num"));
        }
        return tokens;
    }

    /** How many values are known of each kind. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        kinds.values().forEach(kind -> counts.merge(kind, 1L, Long::sum));
        return counts;
    }

    /** The kind of each value found below a folder, with the file; no value is repeated here. */
    List<String> foundBelow(Path folder) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                for (String kind : found(text)) {
                    found.add(kind + " in " + folder.relativize(file));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found;
    }

    private Set<String> found(String text) {
        Set<String> found = new TreeSet<>();
        Matcher token = TOKEN.matcher(MEASURED.matcher(text).replaceAll(" "));
        while (token.find()) {
            String kind = kinds.get(token.group());
            if (kind != null) {
                found.add(kind);
            }
        }
        return found;
    }

    private void addKey(String key) {
        String plain = key.strip();
        add("customer key", plain);
        if (plain.startsWith("AW")) {
            add("customer key", "NAS" + plain);
            add("customer key", "AW-" + plain.substring(2));
        }
    }

    private void addBirthDate(String date) {
        String[] parts = date.strip().split("-", -1);
        add("birth date", date);
        if (parts.length == 3) {
            add("birth date", parts[0] + parts[1] + parts[2]);
            add("birth date", parts[2] + "." + parts[1] + "." + parts[0]);
        }
    }

    /** A value of several tokens, such as a name with an apostrophe, is known by its longest one. */
    private void add(String kind, String value) {
        String longest = "";
        Matcher token = TOKEN.matcher(value);
        while (token.find()) {
            longest = token.group().length() > longest.length() ? token.group() : longest;
        }
        if (!longest.isEmpty()) {
            kinds.put(longest, kind);
        }
    }
}
