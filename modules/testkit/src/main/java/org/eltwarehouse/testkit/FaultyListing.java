// SPDX-License-Identifier: MIT
package org.eltwarehouse.testkit;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;

/** The entries of a folder, as paths of a {@link FaultyFileSystem}. */
record FaultyListing(FaultyFileSystem files, DirectoryStream<Path> entries) implements DirectoryStream<Path> {
    @Override
    public Iterator<Path> iterator() {
        Iterator<Path> plain = entries.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return plain.hasNext();
            }

            @Override
            public Path next() {
                return files.wrap(plain.next());
            }
        };
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }
}
