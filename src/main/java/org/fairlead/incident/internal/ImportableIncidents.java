package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Viewer;
import org.fairlead.agreement.Agreements;
import org.fairlead.incident.Incidents;
import org.fairlead.intake.ImportableList;
import org.fairlead.intake.ListField;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Records;
import org.fairlead.record.Timelines;
import org.springframework.stereotype.Component;

/**
 * Incidents as a list that can be taken in. A row without a number is logged as by the form; a row with one changes fields of that incident,
 * by the rules of the record page. Whoever holds it, its state and its times are not a file's to say.
 */
@Component
class ImportableIncidents implements ImportableList {

    static final String NUMBER = "number";

    /** What our own export says besides. */
    private static final List<String> PASSED_OVER = List.of(
            "state",
            "holder",
            "heldby",
            "team",
            "owner",
            "assignedto",
            "offered",
            "offeredto",
            "opened",
            "logged",
            "updated",
            "lastnews",
            "done",
            "resolved",
            "due",
            "checklist");

    private final With with;

    ImportableIncidents(With with) {
        this.with = with;
    }

    /** What rows are worked on with. */
    @Component
    record With(Incidents incidents, Timelines timelines, Records records, Register register, Agreements agreements) {}

    @Override
    public String code() {
        return "incidents";
    }

    @Override
    public String title() {
        return say("incident.row-field.all");
    }

    @Override
    public String sentence() {
        return say("incident.row-field.sentence");
    }

    @Override
    public String href() {
        return "/incidents";
    }

    @Override
    public Act needs() {
        return Act.LOG_INCIDENT;
    }

    @Override
    public List<ListField> fields(Actor actor) {
        var matrix = with.agreements().matrix();
        return List.of(
                new ListField(
                        NUMBER,
                        say("incident.row-field.number"),
                        say("incident.row-field.number-hint"),
                        false,
                        List.of("incident")),
                new ListField(
                        "title",
                        say("incident.row-field.title"),
                        say("incident.row-field.title-hint"),
                        true,
                        List.of("title", "summary", "short description")),
                ListField.of(
                        "description",
                        say("incident.row-field.description"),
                        say("incident.row-field.description-hint")),
                ListField.of("service", say("incident.row-field.service"), say("incident.row-field.name-or-id")),
                ListField.of("category", say("incident.row-field.category"), say("incident.row-field.name-or-id")),
                ListField.of("site", say("incident.row-field.site"), say("incident.row-field.name-or-id")),
                new ListField(
                        "reporter",
                        say("incident.row-field.reporter"),
                        say("incident.row-field.reporter-hint"),
                        false,
                        List.of("caller")),
                ListField.of("affected", say("incident.row-field.affected"), say("incident.row-field.affected-hint")),
                ListField.of(
                        "impact",
                        say("incident.row-field.impact"),
                        say("incident.row-field.one-of", "choices", String.join(", ", matrix.impacts()))),
                ListField.of(
                        "urgency",
                        say("incident.row-field.urgency"),
                        say("incident.row-field.one-of", "choices", String.join(", ", matrix.urgencies()))),
                ListField.of("priority", say("incident.row-field.priority"), say("incident.row-field.priority-hint")),
                ListField.of("priorityReason", say("incident.row-field.priority-reason"), ""));
    }

    @Override
    public List<String> passedOver() {
        return PASSED_OVER;
    }

    @Override
    public Session begin(Viewer viewer) {
        return new IncidentRowSession(with, viewer.actor());
    }
}
