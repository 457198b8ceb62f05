package org.fairlead.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is taken: settings {@code fairlead.attachments.file}, {@code fairlead.attachments.record} and
 * {@code fairlead.attachments.files}.
 *
 * @param file the largest file, such as {@code 20MB} (of 1,048,576 bytes each)
 * @param record all files on one record together, withdrawn ones included
 * @param files how many files one record takes, withdrawn ones included
 */
@ConfigurationProperties("fairlead.attachments")
public record AttachmentLimits(
        @DefaultValue("20MB") DataSize file,
        @DefaultValue("500MB") DataSize record,
        @DefaultValue("200") int files) {

    private static final DataSize MOST = DataSize.ofMegabytes(256);

    /** Checks that there is something to take and that one file fits into memory. */
    public AttachmentLimits {
        if (file.toBytes() < 1 || file.compareTo(MOST) > 0 || record.compareTo(file) < 0 || files < 1) {
            throw new IllegalArgumentException(
                    "a file may have 1 byte to 256 MB, and a record takes at least one file");
        }
    }
}
