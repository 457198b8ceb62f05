package org.fairlead.attachment;

import org.fairlead.platform.files.Upload;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is taken: settings {@code fairlead.attachments.file}, {@code fairlead.attachments.record},
 * {@code fairlead.attachments.files}, {@code fairlead.attachments.at-once} and {@code fairlead.attachments.together}.
 *
 * @param file the largest file, such as {@code 20MB} (of 1,048,576 bytes each)
 * @param record all files on one record together, withdrawn ones included
 * @param files how many files one record takes, withdrawn ones included
 * @param atOnce how many files come with one form
 * @param together all files of one form together; less than all uploads may hold in memory at a time
 */
@ConfigurationProperties("fairlead.attachments")
public record AttachmentLimits(
        @DefaultValue("20MB") DataSize file,
        @DefaultValue("500MB") DataSize record,
        @DefaultValue("200") int files,
        @DefaultValue("10") int atOnce,
        @DefaultValue("60MB") DataSize together) {

    private static final DataSize MOST = DataSize.ofMegabytes(256);

    /** Checks that there is something to take and that one file fits into memory. */
    public AttachmentLimits {
        if (file.toBytes() < 1 || file.compareTo(MOST) > 0 || record.compareTo(file) < 0 || files < 1) {
            throw new IllegalArgumentException(
                    "a file may have 1 byte to 256 MB, and a record takes at least one file");
        }
        if (atOnce < 1 || atOnce > files || together.compareTo(file) < 0 || together.compareTo(record) > 0) {
            throw new IllegalArgumentException("what comes with one form must fit on a record and hold one file");
        }
    }

    /** What is kept of a form with several files: one more than it may have, so that too many are noticed. */
    public Upload.Measure measure() {
        return new Upload.Measure(file.toBytes(), atOnce + 1, together.toBytes());
    }
}
