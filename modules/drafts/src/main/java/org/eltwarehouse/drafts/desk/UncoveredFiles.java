// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.desk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.SourceHeader;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.pins.ApprovedSet;
import org.eltwarehouse.store.csv.CsvDialect;
import org.eltwarehouse.store.csv.CsvReader;
import org.eltwarehouse.store.csv.FileHead;
import org.eltwarehouse.store.raw.RawPaths;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/** Which raw files no definition fits: those without a contract, and those whose header has drifted from a pinned one. */
record UncoveredFiles(Location raw, Collection<String> files) {

    /**
     * The files to draft for, by set; a set is drafted as a whole.
     *
     * @param warehouse what applies to the folder
     * @param unnamed the set that files without a contract go to
     */
    Map<String, Set<String>> bySet(Warehouse warehouse, List<ApprovedSet> sets, String unnamed) {
        Map<String, Set<String>> wanted = new TreeMap<>();
        for (String file : files) {
            Optional<SourceContract> contract = warehouse.sourceOf(file);
            if (contract.isEmpty()) {
                wanted.computeIfAbsent(unnamed, none -> new TreeSet<>()).add(file);
            } else {
                Optional.ofNullable(warehouse.drafted().get(contract.get().table()))
                        .filter(origin -> !fits(contract.get()))
                        .ifPresent(origin -> wanted.computeIfAbsent(origin.set(), none -> new TreeSet<>())
                                .add(file));
            }
        }
        wanted.forEach((set, chosen) -> sets.stream()
                .filter(each -> each.name().equals(set))
                .flatMap(each -> each.sources().stream())
                .map(SourceContract::file)
                .filter(files::contains)
                .forEach(chosen::add));
        return wanted;
    }

    /** Whether a file still has the header of its contract. */
    private boolean fits(SourceContract contract) {
        List<String> names =
                header(RawPaths.of(raw).of(contract.file()), CsvDialect.of(contract.delimiter(), contract.charset()));
        SourceHeader found = new SourceHeader(contract, names);
        // A name that is blank or stands there twice can be in no contract.
        return found.missing().isEmpty()
                && found.unpromised().stream()
                        .map(names::get)
                        .allMatch(name -> name.isBlank() || Collections.frequency(names, name) > 1);
    }

    private static List<String> header(Location file, CsvDialect dialect) {
        try (PushbackInputStream in =
                        new PushbackInputStream(new BufferedInputStream(file.read(), 1 << 16), FileHead.LENGTH);
                CsvReader reader = new CsvReader(in, dialect, FileHead.skip(in, file.name()))) {
            List<String> names = new ArrayList<>();
            if (reader.next()) {
                for (int i = 0; i < reader.fields(); i++) {
                    names.add(reader.field(i));
                }
            }
            return names;
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
    }
}
