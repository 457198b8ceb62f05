package org.fairlead.attachment.internal;

import java.util.regex.Pattern;
import org.fairlead.platform.files.UploadPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files come in: on pages and as an interface. */
@Configuration(proxyBeanMethods = false)
class Places {

    @Bean
    UploadPlace attachmentUploads() {
        return new UploadPlace(Pattern.compile("/(api/v1/)?records/[^/]+/attachments"));
    }
}
