package org.fairlead.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a file that unpacks to more than the limit, or that gives no complete row within its limit. */
final class LimitedInput extends FilterInputStream {

    private final long most;
    private long read;
    private long readSinceRow;
    private long mostSinceRow = Long.MAX_VALUE;

    LimitedInput(InputStream input, long most) {
        super(input);
        this.most = most;
    }

    /** From now on at most this many bytes may be read before the next call. */
    void startRow(long mostUntilNext) {
        readSinceRow = 0;
        mostSinceRow = mostUntilNext;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var count = super.read(into, from, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int bytes) {
        read += bytes;
        readSinceRow += bytes;
        if (read > most) {
            throw new UnreadableLogException("The file unpacks to more than " + most + " bytes.");
        }
        if (readSinceRow > mostSinceRow) {
            throw new UnreadableLogException("One piece of the file is longer than " + mostSinceRow + " bytes.");
        }
    }
}
