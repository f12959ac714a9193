// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eltwarehouse.store.storage.Attributes;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.LinkView;
import org.eltwarehouse.store.storage.Location;

/** Reads a file that somebody may have put there to do harm: regular, bounded, UTF-8. */
final class PinFile {
    private PinFile() {}

    /** The text of a file; empty where nothing stands there. */
    static Optional<String> text(Location file, long maxBytes) {
        String name = "the file " + file.name();
        try {
            Attributes found = file.storage().attributes(file, LinkView.SEEN);
            if (found.kind() == Attributes.Kind.NOTHING) {
                return Optional.empty();
            } else if (!found.isFile()) {
                throw PinCode.KIND.refuse(name, "it is a link or no file", "put the file itself there");
            }
            byte[] bytes;
            try (InputStream in = file.storage().read(file, LinkView.SEEN)) {
                bytes = in.readNBytes(Math.toIntExact(maxBytes + 1));
            }
            if (bytes.length > maxBytes) {
                throw PinCode.SIZE.refuse(name, "it has more than " + maxBytes + " bytes", "restore it from a backup");
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw PinCode.DOCUMENT.refuse(name, "it is not UTF-8", "restore it from a backup");
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
    }
}
