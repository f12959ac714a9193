package org.eltwarehouse.pins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.eltwarehouse.store.DiskFault;

/** Reads a file that somebody may have put there to do harm: regular, bounded, UTF-8. */
final class PinFile {
    private PinFile() {}

    /** The text of a file; empty where nothing stands there. */
    static Optional<String> text(Path file, long maxBytes) {
        String name = "the file " + file.getFileName();
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!found.isRegularFile()) {
                throw PinCode.KIND.refuse(name, "it is a link or no file", "put the file itself there");
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                bytes = in.readNBytes(Math.toIntExact(maxBytes + 1));
            }
            if (bytes.length > maxBytes) {
                throw PinCode.SIZE.refuse(name, "it has more than " + maxBytes + " bytes", "restore it from a backup");
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw PinCode.DOCUMENT.refuse(name, "it is not UTF-8", "restore it from a backup");
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
    }
}
