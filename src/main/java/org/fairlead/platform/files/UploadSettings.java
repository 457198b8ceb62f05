package org.fairlead.platform.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be on its way in: settings {@code fairlead.uploads.together} and {@code fairlead.uploads.slowest}.
 *
 * @param together bytes of all uploads together that are held in memory at a time
 * @param slowest bytes a second that an upload must bring after its first half minute
 */
@ConfigurationProperties("fairlead.uploads")
record UploadSettings(
        @DefaultValue("96MB") DataSize together,
        @DefaultValue("8KB") DataSize slowest) {}
