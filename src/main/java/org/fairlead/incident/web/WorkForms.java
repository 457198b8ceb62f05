package org.fairlead.incident.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.agreement.Agreements;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.incident.EditIncident;
import org.fairlead.incident.IncidentAction;
import org.fairlead.incident.IncidentFacts.Prioritised;
import org.fairlead.incident.IncidentLifecycle;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.PauseWork;
import org.fairlead.incident.ResolveIncident;
import org.fairlead.incident.WriteNote;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notes, people at work, pauses, changes, resolving and ending. */
@Configuration(proxyBeanMethods = false)
class WorkForms {

    private static boolean alive(Seen seen) {
        var phase = seen.header().progress().phase();
        return phase == Phase.OPEN || phase == Phase.WAITING;
    }

    private static boolean owns(Seen seen) {
        boolean staff = seen.actor().actsFor(seen.header().holder().party())
                && seen.actor().reach() != Reach.SELF;
        return staff || seen.actor().is(Role.DUTY_OFFICER);
    }

    private static boolean worksOn(Seen seen) {
        return owns(seen) || seen.actor().reach() == Reach.ALL && seen.actor().is(Role.AGENT);
    }

    private static boolean oversees(Seen seen) {
        return seen.actor().reach() == Reach.ALL
                && (seen.actor().is(Role.AGENT) || seen.actor().is(Role.DUTY_OFFICER));
    }

    private static boolean isUser(Seen seen) {
        var person = seen.actor().person();
        var subject = seen.header().subject();
        return person != null && (person.equals(subject.reporter()) || person.equals(subject.affected()));
    }

    private static boolean allows(Seen seen, IncidentAction action) {
        return IncidentLifecycle.allows(seen.header(), action);
    }

    @Bean
    ActForm note(Incidents incidents, Choices choices) {
        return new ActForm() {
            @Override
            public String code() {
                return "note";
            }

            @Override
            public String title() {
                return "Write a note";
            }

            @Override
            public boolean offered(Seen seen) {
                return true;
            }

            @Override
            public List<Object> fields(Seen seen, Input input) {
                var fields = new ArrayList<Object>();
                fields.add(new TextArea(input.field("text", "Note"), input.text("text"), 6, 50_000));
                if (seen.actor().reach() != Reach.SELF) {
                    fields.add(new Radios(input.field("audience", "Who may read it"), audiences(input), false));
                    var parties = seen.header().involved().stream()
                            .filter(party -> !seen.actor().actsFor(party))
                            .map(party -> Option.of(
                                            party.toString(),
                                            choices.organisation(party.value()).name())
                                    .asChosen(input.all("named").contains(party.toString())))
                            .sorted(java.util.Comparator.comparing(Option::text))
                            .toList();
                    if (!parties.isEmpty()) {
                        fields.add(new Checkboxes(
                                input.field("named", "Share with")
                                        .withHint("Only for a note shared with named organisations")
                                        .asOptional(),
                                parties));
                    }
                }
                return fields;
            }

            private List<Option> audiences(Input input) {
                var chosen = input.text("audience", Audience.OWN.name());
                return List.of(
                        audience(Audience.OWN, "Internal", "Only your own organisation", chosen),
                        audience(
                                Audience.NAMED,
                                "Named organisations",
                                "Those you tick below, and those who oversee the estate",
                                chosen),
                        audience(
                                Audience.INVOLVED,
                                "All parties",
                                "Every organisation on this incident, not the user",
                                chosen),
                        audience(
                                Audience.EVERYONE,
                                "Public",
                                "The user and every organisation on this incident",
                                chosen));
            }

            private Option audience(Audience audience, String text, String hint, String chosen) {
                return Option.of(audience.name(), text)
                        .withHint(hint)
                        .asChosen(audience.name().equals(chosen));
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                var audience = seen.actor().reach() == Reach.SELF
                        ? Audience.EVERYONE
                        : Audience.valueOf(input.text("audience", "OWN"));
                var named = new HashSet<PartyId>();
                if (audience == Audience.NAMED) {
                    input.all("named").forEach(id -> named.add(new PartyId(UUID.fromString(id))));
                }
                return incidents.note(
                        seen.view().history().id(),
                        new WriteNote(input.text("text"), audience, named),
                        seen.actor(),
                        intent);
            }

            @Override
            public Notice done(Seen after) {
                return Notice.done("Note added", "It is on the timeline.");
            }
        };
    }

    @Bean
    ActForm assign(Incidents incidents, Choices choices) {
        return new ActForm() {
            @Override
            public String code() {
                return "assign";
            }

            @Override
            public String title() {
                return "Assign";
            }

            @Override
            public boolean offered(Seen seen) {
                return alive(seen) && owns(seen);
            }

            @Override
            public List<Object> fields(Seen seen, Input input) {
                var holder = seen.header().holder();
                var team = input.text(
                        "team", holder.team() == null ? "" : holder.team().toString());
                var person = input.text(
                        "person",
                        holder.assignee() == null ? "" : holder.assignee().toString());
                return List.of(
                        new Select(input.field("team", "Team").asOptional(), choices.teamsOf(holder.party(), team)),
                        new Select(
                                input.field("person", "Person at work").asOptional(),
                                choices.staffOf(holder.party(), person)));
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                var person = input.id("person").map(PersonId::new).orElse(null);
                return incidents.assign(
                        seen.view().history().id(), input.id("team").orElse(null), person, seen.actor(), intent);
            }

            @Override
            public Notice done(Seen after) {
                return Notice.done("Assigned", "Whoever is named sees it among their own work.");
            }
        };
    }

    @Bean
    ActForm pause(Incidents incidents, Choices choices) {
        return new ActForm() {
            @Override
            public String code() {
                return "pause";
            }

            @Override
            public String title() {
                return "Pause";
            }

            @Override
            public boolean offered(Seen seen) {
                return alive(seen)
                        && owns(seen)
                        && seen.view().history().lastingPauses().isEmpty();
            }

            @Override
            public String explanation(Seen seen) {
                return "A pause needs a reason from the agreement and proof. Waiting for a supplier never stops the customer clock.";
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
                                        .withHint(item.body().toAct().words() + " must act")
                                        .asChosen(item.id().toString().equals(input.text("reason"))))
                                .toList();
                var fields = new ArrayList<Object>();
                fields.add(new Radios(input.field("reason", "Reason"), reasons, false));
                fields.add(TextField.of(
                        input.field("evidence", "Proof").withHint("Such as: rang 4357 at 14:10, message left"),
                        input.text("evidence")));
                fields.add(TextArea.of(
                        input.field("words", "What you need")
                                .withHint("The user reads this")
                                .asOptional(),
                        input.text("words")));
                return fields;
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                var words = input.text("words").isBlank()
                        ? null
                        : input.text("words").strip();
                var reason = input.neededId("reason", "Choose one of the reasons the agreement lists.");
                return incidents.pause(
                        seen.view().history().id(),
                        new PauseWork(reason, input.text("evidence"), words, null),
                        seen.actor(),
                        intent);
            }

            @Override
            public Notice done(Seen after) {
                return Notice.done("Paused", "The clocks it stops run again when the user answers or you resume.");
            }
        };
    }

    @Bean
    ActForm resume(Incidents incidents) {
        return new AtOnce(
                "resume",
                "Resume",
                seen -> worksOn(seen) && !seen.view().history().lastingPauses().isEmpty(),
                "Resumed",
                "The clocks run again.") {
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
                "Declare the last pause void",
                seen -> seen.actor().is(Role.DUTY_OFFICER) && lastStanding(seen) > 0,
                "Why it does not stand",
                "All clocks are counted again as if the pause had never been. The change shows on the timeline.") {
            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                return incidents.voidPause(
                        seen.view().history().id(), lastStanding(seen), input.text("reason"), seen.actor(), intent);
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

    @Bean
    ActForm resolve(Incidents incidents, Choices choices) {
        return new ActForm() {
            @Override
            public String code() {
                return "resolve";
            }

            @Override
            public String title() {
                return "Resolve";
            }

            @Override
            public boolean offered(Seen seen) {
                return owns(seen) && allows(seen, IncidentAction.RESOLVE);
            }

            @Override
            public List<Object> fields(Seen seen, Input input) {
                return List.of(
                        new Radios(
                                input.field("code", "What fixed it"),
                                choices.among(Agreements.CLOSURE_CODE, any -> true, input.text("code")),
                                false),
                        TextArea.of(
                                input.field("words", "What was done").withHint("The user reads this"),
                                input.text("words")),
                        new Select(
                                input.field("category", "What it turned out to be")
                                        .withHint("Leave it when the first category was right")
                                        .asOptional(),
                                choices.optional(Catalogue.CATEGORY, "As it was", input.text("category"))));
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                var code = input.neededId("code", "Choose what fixed it.");
                var command = new ResolveIncident(
                        code, input.text("words"), input.id("category").orElse(null));
                return incidents.resolve(seen.view().history().id(), command, seen.actor(), intent);
            }

            @Override
            public Notice done(Seen after) {
                return Notice.done(
                        "Resolved", "The user is asked to confirm. It closes by itself when nobody objects in time.");
            }
        };
    }

    @Bean
    ActForm confirm(Incidents incidents, Access access) {
        return new AtOnce(
                "confirm",
                "Confirm that it works",
                seen -> allows(seen, IncidentAction.CONFIRM)
                        && (isUser(seen) || seen.actor().reach() == Reach.ALL)
                        && access.may(seen.actor(), Act.CONFIRM),
                "Confirmed and closed",
                "You can reopen it for a while if it comes back.") {
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
                "Close",
                seen -> allows(seen, IncidentAction.CLOSE) && oversees(seen) && access.may(seen.actor(), Act.CLOSE),
                "Closed",
                "It can be reopened for a while.") {
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
                "Reopen",
                seen -> allows(seen, IncidentAction.REOPEN) && (isUser(seen) || worksOn(seen)),
                "What is still wrong",
                "The clocks run again, and the reopening counts against whoever resolved it.") {
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
                "Withdraw it",
                seen -> allows(seen, IncidentAction.CANCEL) && (isUser(seen) || worksOn(seen)),
                "Why it is no longer needed",
                "It ends without a resolution. Nobody works on it any more.") {
            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                return incidents.cancel(seen.view().history().id(), input.text("reason"), seen.actor(), intent);
            }
        };
    }

    @Bean
    ActForm edit(Incidents incidents, Choices choices) {
        return new ActForm() {
            @Override
            public String code() {
                return "edit";
            }

            @Override
            public String title() {
                return "Change";
            }

            @Override
            public boolean offered(Seen seen) {
                return worksOn(seen);
            }

            @Override
            public List<Object> fields(Seen seen, Input input) {
                var subject = seen.header().subject();
                var priority = seen.view()
                        .history()
                        .of(Prioritised.class)
                        .map(entry -> (Prioritised) entry.fact())
                        .reduce((first, last) -> last)
                        .orElseThrow();
                var matrix = choices.agreements().matrix();
                return List.of(
                        TextField.of(input.field("title", "Title"), input.text("title", subject.title())),
                        new Select(
                                input.field("service", "Service").asOptional(),
                                choices.optional(
                                        Catalogue.SERVICE,
                                        "Not known yet",
                                        input.text("service", text(subject.service())))),
                        new Select(
                                input.field("category", "Category").asOptional(),
                                choices.optional(
                                        Catalogue.CATEGORY,
                                        "Not sorted yet",
                                        input.text("category", text(subject.category())))),
                        new Select(
                                input.field("site", "Site").asOptional(),
                                choices.optional(
                                        People.SITE,
                                        "No site in particular",
                                        input.text("site", text(subject.site())))),
                        new Radios(
                                input.field("impact", "Impact"),
                                choices.words(matrix.impacts(), input.text("impact", priority.impact())),
                                true),
                        new Radios(
                                input.field("urgency", "Urgency"),
                                choices.words(matrix.urgencies(), input.text("urgency", priority.urgency())),
                                true),
                        TextField.of(
                                input.field("priority", "Priority")
                                        .withHint("Leave it empty to let impact and urgency decide")
                                        .asOptional(),
                                input.text(
                                        "priority",
                                        priority.reason() == null ? "" : Integer.toString(priority.priority())),
                                TextField.Width.S),
                        TextField.of(
                                input.field("priorityReason", "Why the priority differs")
                                        .asOptional(),
                                input.text("priorityReason", priority.reason() == null ? "" : priority.reason())));
            }

            private String text(@Nullable UUID id) {
                return id == null ? "" : id.toString();
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                var fields = new HashMap<String, @Nullable String>();
                for (var field : List.of("title", "service", "category", "site")) {
                    fields.put(field, input.text(field));
                }
                Integer override = input.text("priority").isBlank() ? null : input.number("priority");
                var classification = new EditIncident.Classification(
                        input.text("impact"), input.text("urgency"), override, input.text("priorityReason"));
                return incidents.edit(
                        seen.view().history().id(), new EditIncident(fields, classification), seen.actor(), intent);
            }

            @Override
            public Notice done(Seen after) {
                return Notice.done("Changed", "What was and what is are on the timeline.");
            }
        };
    }
}
