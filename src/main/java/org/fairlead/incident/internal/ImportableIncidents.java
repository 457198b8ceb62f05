package org.fairlead.incident.internal;

import java.util.List;
import java.util.Set;
import org.fairlead.access.Act;
import org.fairlead.access.Viewer;
import org.fairlead.agreement.Agreements;
import org.fairlead.incident.Incidents;
import org.fairlead.intake.ImportableList;
import org.fairlead.intake.ImportableLists;
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
class ImportableIncidents implements ImportableLists, ImportableList {

    static final String NUMBER = "number";

    /** What our own export says besides. */
    private static final Set<String> PASSED_OVER = Set.of(
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
            "checklist",
            "marking",
            "export");

    private final With with;

    ImportableIncidents(With with) {
        this.with = with;
    }

    /** What rows are worked on with. */
    @Component
    record With(Incidents incidents, Timelines timelines, Records records, Register register, Agreements agreements) {}

    @Override
    public List<ImportableList> lists() {
        return List.of(this);
    }

    @Override
    public String code() {
        return "incidents";
    }

    @Override
    public String title() {
        return "Incidents";
    }

    @Override
    public String sentence() {
        return "A row with the number of an incident changes it; one without logs a new one.";
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
                new ListField(NUMBER, "Number", "Of an incident that is there already", false, List.of("incident")),
                new ListField(
                        "title", "What is wrong", "In a line", true, List.of("title", "summary", "short description")),
                ListField.of("description", "What happened", "When it began, what was seen, what was tried"),
                ListField.of("service", "Service", "Name or id"),
                ListField.of("category", "Category", "Name or id"),
                ListField.of("site", "Site", "Name or id"),
                new ListField(
                        "reporter", "Reported by", "Name, e-mail or id; you when left out", false, List.of("caller")),
                ListField.of("affected", "For", "Name, e-mail or id; when it is for somebody else"),
                ListField.of("impact", "Impact", "One of: " + String.join(", ", matrix.impacts())),
                ListField.of("urgency", "Urgency", "One of: " + String.join(", ", matrix.urgencies())),
                ListField.of("priority", "Priority", "A number from 1; differs from the matrix for a reason only"),
                ListField.of("priorityReason", "Why the priority differs", ""));
    }

    @Override
    public Set<String> passedOver() {
        return PASSED_OVER;
    }

    @Override
    public Session begin(Viewer viewer) {
        return new IncidentRowSession(with, viewer.actor());
    }
}
