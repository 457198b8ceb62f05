package org.fairlead.attachment.internal;

import org.fairlead.attachment.AttachmentFacts;
import org.fairlead.attachment.AttachmentLimits;
import org.fairlead.record.FactKinds;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is taken and how much.
 *
 * @param types the kinds of file known
 * @param limits how much
 * @param inspection looks into files
 */
record Kinds(TypeTable types, AttachmentLimits limits, Inspection inspection) {

    /** Registers the module's facts and settings. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(AttachmentLimits.class)
    static class Setup {

        @Bean
        FactKinds attachmentFacts() {
            return AttachmentFacts.KINDS;
        }

        @Bean
        Kinds attachmentKinds(AttachmentLimits limits) {
            var types = TypeTable.shipped();
            return new Kinds(types, limits, new Inspection(types, limits));
        }
    }
}
