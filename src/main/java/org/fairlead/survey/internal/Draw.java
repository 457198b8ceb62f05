package org.fairlead.survey.internal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.fairlead.record.RecordId;

/**
 * The number by which a record is drawn: it follows from the record's id alone, so that anybody can work it out again, and it is as good as
 * chance, since ids are.
 *
 * @param hundredths in hundredths of a per cent, 0 to 9,999
 */
record Draw(int hundredths) {

    private static final int ALL = 10_000;
    private static final int PER_CENT = 100;

    /** The first four bytes of the SHA-256 of the id as text, as a whole number without sign, modulo 10,000. */
    static Draw of(RecordId record) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(record.value().toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return new Draw(Integer.remainderUnsigned(ByteBuffer.wrap(digest).getInt(), ALL));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** Whether a share, in per cent, takes it in. */
    boolean isWithin(int share) {
        return hundredths < share * PER_CENT;
    }

    /** Such as "63.20". */
    String words() {
        return "%d.%02d".formatted(hundredths / PER_CENT, hundredths % PER_CENT);
    }
}
