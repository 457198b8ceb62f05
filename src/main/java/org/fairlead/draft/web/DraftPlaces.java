package org.fairlead.draft.web;

import static org.fairlead.platform.language.Say.later;

import org.fairlead.access.Act;
import org.fairlead.access.Shortcut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where drafts are found. */
@Configuration(proxyBeanMethods = false)
class DraftPlaces {

    @Bean
    Shortcut ownDrafts() {
        return new Shortcut(
                later("draft.page.title"), OwnDraftPages.HERE, later("draft.page.sentence"), Act.READ_RECORDS);
    }
}
