package org.fairlead.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is taken: settings {@code fairlead.list-imports.file} and {@code fairlead.list-imports.kept}.
 *
 * @param file the largest file, such as {@code 64MB}; the server's own limit for uploads must be at least as large
 * @param kept how long a file waits to be carried out before it is thrown away
 */
@ConfigurationProperties("fairlead.list-imports")
public record ListImportSettings(
        @DefaultValue("64MB") DataSize file,
        @DefaultValue("7d") Duration kept) {

    /** Checks that there is something to take. */
    public ListImportSettings {
        if (file.toBytes() < 1 || kept.isNegative() || kept.isZero()) {
            throw new IllegalArgumentException("a file has at least 1 byte, and is kept for a while");
        }
    }

    /** The largest file in words. */
    public String words() {
        return file.toMegabytes() > 0 ? "%,d MB".formatted(file.toMegabytes()) : "%,d bytes".formatted(file.toBytes());
    }
}
