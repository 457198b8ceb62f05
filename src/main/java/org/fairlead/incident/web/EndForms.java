package org.fairlead.incident.web;

import static org.fairlead.incident.web.Offering.allows;
import static org.fairlead.incident.web.Offering.isUser;
import static org.fairlead.incident.web.Offering.oversees;
import static org.fairlead.incident.web.Offering.owns;
import static org.fairlead.incident.web.Offering.worksOn;
import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.agreement.Agreements;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.incident.GoneOn;
import org.fairlead.incident.IncidentAction;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.ResolveIncident;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Resolving and ending. */
@Configuration(proxyBeanMethods = false)
class EndForms {

    /** Whether it was merged into one that is over. */
    private static boolean overElsewhere(Seen seen) {
        return GoneOn.of(seen.view().history()).filter(GoneOn::over).isPresent();
    }

    @Bean
    ActForm resolve(Incidents incidents, Choices choices) {
        return new ActForm() {
            @Override
            public String code() {
                return "resolve";
            }

            @Override
            public String title() {
                return say("incident.end.resolve");
            }

            @Override
            public String saying() {
                return "words";
            }

            @Override
            public String replying() {
                return "words";
            }

            @Override
            public boolean offered(Seen seen) {
                return owns(seen) && allows(seen, IncidentAction.RESOLVE);
            }

            @Override
            public List<Object> fields(Seen seen, Input input) {
                return List.of(
                        new Radios(
                                input.field("code", say("incident.end.fixed")),
                                choices.among(Agreements.CLOSURE_CODE, any -> true, input.text("code")),
                                false),
                        TextArea.of(
                                input.field("words", say("incident.end.words")).withHint(say("incident.end.readers")),
                                input.text("words")),
                        new Select(
                                input.field("category", say("incident.end.category"))
                                        .withHint(say("incident.end.category-hint"))
                                        .asOptional(),
                                choices.optional(
                                        Catalogue.CATEGORY, say("incident.end.as-it-was"), input.text("category"))));
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                var code = input.neededId("code", say("incident.end.choose"));
                var command = new ResolveIncident(
                        code, input.text("words"), input.id("category").orElse(null));
                return incidents.resolve(seen.view().history().id(), command, seen.actor(), intent);
            }

            @Override
            public Notice done(Seen after) {
                return Notice.done(say("incident.mark.resolved"), say("incident.end.done-text"));
            }
        };
    }

    @Bean
    ActForm confirm(Incidents incidents, Access access) {
        return new AtOnce(
                "confirm",
                later("incident.act.confirm.title"),
                seen -> allows(seen, IncidentAction.CONFIRM)
                        && (isUser(seen) || seen.actor().reach() == Reach.ALL)
                        && access.may(seen.actor(), Act.CONFIRM),
                later("incident.act.confirm.done"),
                later("incident.act.confirm.done-text")) {
            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                return incidents.confirm(seen.view().history().id(), seen.actor(), intent);
            }
        };
    }

    @Bean
    ActForm close(Incidents incidents, Access access) {
        return new AtOnce(
                "close",
                later("incident.act.close.title"),
                seen -> allows(seen, IncidentAction.CLOSE) && oversees(seen) && access.may(seen.actor(), Act.CLOSE),
                later("incident.act.close.done"),
                later("incident.act.close.done-text")) {
            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                return incidents.close(seen.view().history().id(), seen.actor(), intent);
            }
        };
    }

    @Bean
    ActForm reopen(Incidents incidents) {
        return new Saying(
                "reopen",
                later("incident.act.reopen.title"),
                seen -> overElsewhere(seen)
                        ? isUser(seen) || oversees(seen)
                        : allows(seen, IncidentAction.REOPEN) && (isUser(seen) || worksOn(seen)),
                later("incident.act.reopen.label"),
                later("incident.act.reopen.why")) {
            @Override
            public String explanation(Seen seen) {
                return overElsewhere(seen) ? say("incident.act.reopen.parted") : super.explanation(seen);
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                return incidents.reopen(seen.view().history().id(), input.text("reason"), seen.actor(), intent);
            }
        };
    }

    @Bean
    ActForm cancel(Incidents incidents) {
        return new Saying(
                "cancel",
                later("incident.act.cancel.title"),
                seen -> allows(seen, IncidentAction.CANCEL) && (isUser(seen) || worksOn(seen)),
                later("incident.act.cancel.label"),
                later("incident.act.cancel.why")) {
            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                return incidents.cancel(seen.view().history().id(), input.text("reason"), seen.actor(), intent);
            }
        };
    }
}
