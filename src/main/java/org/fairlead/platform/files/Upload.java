package org.fairlead.platform.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fairlead.platform.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * A form with a file, being sent. Handlers at an {@link UploadPlace} take it as a parameter; nothing of the file is read before
 * {@link #receive}.
 */
public final class Upload {

    private final Arrival arrival;

    Upload(Arrival arrival) {
        this.arrival = arrival;
    }

    /**
     * Reads the form to its end.
     *
     * @param most bytes of the file that are kept; of a longer file one byte more is, and the rest is read away or left
     * @throws RefusedException when the form cannot be read
     */
    public Received receive(long most) {
        return arrival.receive(most);
    }

    /**
     * A form as it was sent.
     *
     * @param fields what was typed and chosen, by field
     * @param file the file; null for none
     * @param hash SHA-256 in hex over fields, name, type and bytes of the file: the same for each attempt at one thing
     */
    public record Received(
            Map<String, List<String>> fields, @Nullable ReceivedFile file, String hash) {

        /** Copies the fields. */
        public Received {
            var copy = new TreeMap<String, List<String>>();
            fields.forEach((name, values) -> copy.put(name, List.copyOf(new ArrayList<>(values))));
            fields = copy;
        }

        /** The first value of a field; empty for none. */
        public String text(String name) {
            return all(name).stream().findFirst().orElse("");
        }

        /** All values of a field. */
        public List<String> all(String name) {
            return fields.getOrDefault(name, List.of());
        }

        /** The digest of the form together with where it was sent. */
        public String hashAt(String address) {
            return UploadHash.joined(address, hash);
        }

        /** The file, when one was sent. */
        public Optional<ReceivedFile> optionalFile() {
            return Optional.ofNullable(file);
        }
    }

    /**
     * A file as it was sent; nothing about it is checked.
     *
     * @param name its name as the sender says
     * @param type its media type as the sender says; null for none
     * @param bytes its bytes; not copied, since they may be many
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record ReceivedFile(String name, @Nullable String type, byte[] bytes) {
        @Override
        public String toString() {
            return "ReceivedFile[%s, %d bytes]".formatted(name, bytes.length);
        }
    }
}
