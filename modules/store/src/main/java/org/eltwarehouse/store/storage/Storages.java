// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.storage;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eltwarehouse.contract.Fault;

/** Finds the storage of a place by its scheme: that of the operating system, or one that is a service of the class path. */
final class Storages {
    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]+):(/.*)");

    private Storages() {}

    static Location location(String text) {
        Matcher parts = SCHEME.matcher(text);
        if (!parts.matches()) {
            return local(text, text);
        } else if (parts.group(1).equals(LocalStorage.SCHEME)) {
            return local(text, parts.group(2).replaceFirst("^//(?=/)", ""));
        }
        return new Location(storage(text, parts.group(1)), "/").resolve(parts.group(2));
    }

    private static Location local(String text, String path) {
        try {
            Path place = FileSystems.getDefault().getPath(path);
            return LocalStorage.of(place.getFileSystem()).location(place);
        } catch (InvalidPathException e) {
            throw Fault.USAGE.cannot(
                    "use '" + text.replaceAll("\\p{Cntrl}", "?") + "'",
                    "it is no path of this system",
                    "choose another folder",
                    e);
        }
    }

    private static Storage storage(String text, String scheme) {
        TreeMap<String, Storage> known = new TreeMap<>();
        ServiceLoader.load(Storage.class, Storage.class.getClassLoader())
                .forEach(storage -> known.put(storage.scheme(), storage));
        Storage found = known.get(scheme);
        if (found == null) {
            known.put(LocalStorage.SCHEME, null);
            throw Fault.USAGE.cannot(
                    "use " + text,
                    "there is no storage for " + scheme + ":",
                    "name a folder of this machine, or one of " + String.join(":, ", known.keySet()) + ":");
        }
        return found;
    }
}
