package org.fairlead.incident.web;

import static org.fairlead.incident.web.Offering.alive;
import static org.fairlead.incident.web.Offering.owns;
import static org.fairlead.incident.web.Offering.worksOn;
import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.PauseWork;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pausing, resuming, and declaring a pause void. */
@Configuration(proxyBeanMethods = false)
class PauseForms {

    @Bean
    ActForm pause(Incidents incidents, Choices choices) {
        return new ActForm() {
            @Override
            public String code() {
                return "pause";
            }

            @Override
            public String title() {
                return say("incident.pause.title");
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
                return alive(seen)
                        && owns(seen)
                        && seen.view().history().lastingPauses().isEmpty();
            }

            @Override
            public String explanation(Seen seen) {
                return say("incident.pause.why");
            }

            @Override
            public List<Object> fields(Seen seen, Input input) {
                var header = seen.header();
                var reasons =
                        choices
                                .agreements()
                                .reasons(
                                        header.holder().party(),
                                        header.subject().service(),
                                        seen.now())
                                .stream()
                                .map(item -> Option.of(
                                                item.id().toString(),
                                                item.body().name())
                                        .withHint(say(
                                                "incident.pause.must-act",
                                                "who",
                                                item.body().toAct().words()))
                                        .asChosen(item.id().toString().equals(input.text("reason"))))
                                .toList();
                var fields = new ArrayList<Object>();
                fields.add(new Radios(input.field("reason", say("incident.timeline.reason")), reasons, false));
                fields.add(TextField.of(
                        input.field("evidence", say("incident.timeline.proof"))
                                .withHint(say("incident.pause.proof-hint")),
                        input.text("evidence")));
                fields.add(TextArea.of(
                        input.field("words", say("incident.pause.words"))
                                .withHint(say("incident.pause.words-hint"))
                                .asOptional(),
                        input.text("words")));
                return fields;
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                var words = input.text("words").isBlank()
                        ? null
                        : input.text("words").strip();
                var reason = input.neededId("reason", say("incident.pause.choose"));
                return incidents.pause(
                        seen.view().history().id(),
                        new PauseWork(reason, input.text("evidence"), words, null),
                        seen.actor(),
                        intent);
            }

            @Override
            public Notice done(Seen after) {
                return Notice.done(say("incident.mark.paused"), say("incident.pause.done-text"));
            }
        };
    }

    @Bean
    ActForm resume(Incidents incidents) {
        return new AtOnce(
                "resume",
                later("incident.act.resume.title"),
                seen -> worksOn(seen) && !seen.view().history().lastingPauses().isEmpty(),
                later("incident.act.resume.done"),
                later("incident.act.resume.done-text")) {
            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                return incidents.resume(seen.view().history().id(), null, seen.actor(), intent);
            }
        };
    }

    @Bean
    ActForm voidPause(Incidents incidents) {
        return new Saying(
                "void-pause",
                later("incident.act.void-pause.title"),
                seen -> seen.actor().is(Role.DUTY_OFFICER) && lastStanding(seen) > 0,
                later("incident.act.void-pause.label"),
                later("incident.act.void-pause.why")) {
            @Override
            public int about(Seen seen) {
                return lastStanding(seen);
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                return incidents.voidPause(
                        seen.view().history().id(), about(seen, input), input.text("reason"), seen.actor(), intent);
            }
        };
    }

    private static int lastStanding(Seen seen) {
        return seen.view().history().pauses().stream()
                .filter(pause -> pause.voidedAt() == null)
                .mapToInt(pause -> pause.id())
                .max()
                .orElse(0);
    }
}
