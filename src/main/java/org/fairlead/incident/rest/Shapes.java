package org.fairlead.incident.rest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fairlead.agreement.Agreements;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.handoff.Finding;
import org.fairlead.handoff.RejectionReason;
import org.fairlead.incident.EscalationLevel;
import org.fairlead.incident.rest.Shape.Holds;
import org.fairlead.incident.rest.Shape.Part;
import org.fairlead.people.People;
import org.fairlead.record.Audience;

/** The shape of every body that incidents take. */
final class Shapes {

    private static final Part SERVICE = Part.item("service", Catalogue.SERVICE, "The service at fault");
    private static final Part CATEGORY = Part.item("category", Catalogue.CATEGORY, "The category");
    private static final Part SITE = Part.item("site", People.SITE, "The site");
    private static final Part REPORTER = Part.item("reporter", People.PERSON, "Who reported it");
    private static final Part AFFECTED = Part.item("affected", People.PERSON, "Whom it is for, when not the reporter");
    private static final Part TITLE = Part.line("title", "What is wrong, in at most 200 characters");
    private static final Part DESCRIPTION = Part.text("description", "What happened");
    private static final Part IMPACT = Part.line("impact", "The impact, as the matrix calls it");
    private static final Part URGENCY = Part.line("urgency", "The urgency, as the matrix calls it");

    static final Shape LOG = Shape.of(
            "NewIncident",
            "An incident to be logged. A requester reports for themselves; the desk may report for somebody else",
            TITLE.needed(),
            DESCRIPTION,
            SERVICE,
            CATEGORY,
            SITE,
            REPORTER,
            AFFECTED,
            IMPACT,
            URGENCY,
            Part.item("team", People.TEAM, "The team of your own organisation that starts"));

    static final Shape CHANGE = Shape.of(
            "IncidentChange",
            "The properties to change: one left out stays, one sent as null becomes empty",
            TITLE,
            DESCRIPTION,
            SERVICE,
            CATEGORY,
            SITE,
            REPORTER,
            AFFECTED,
            IMPACT,
            URGENCY,
            Part.of(
                    "priority",
                    new Holds.Whole(),
                    "1 to 9, to override the matrix; null to let impact and urgency decide again"),
            Part.line("priorityReason", "Why the priority differs from the matrix's"));

    static final Shape NOTE = Shape.of(
            "NewNote",
            "A note",
            Part.text("text", "What is said").needed(),
            Part.code(
                    "audience",
                    names(Audience.values()),
                    "Who may read it: OWN when left out, the organisation of whoever writes; EVERYONE for a requester"),
            Part.of(
                    "named",
                    new Holds.ManyItems(People.ORGANISATION),
                    "The organisations it is shared with, with the audience NAMED"));

    static final Shape CORRECTION = Shape.of(
            "NewCorrection",
            "What a note says from now on",
            Part.text("text", "What is said instead").needed(),
            Part.code(
                    "audience",
                    names(Audience.values()),
                    "Who may read it: whoever reads the note when left out, or fewer"),
            Part.of(
                    "named",
                    new Holds.ManyItems(People.ORGANISATION),
                    "The organisations it is shared with, with the audience NAMED"));

    static final Shape ASSIGNMENT = Shape.of(
            "Assignment",
            "Who of the organisation that holds it is at work. What is left out is nobody in particular",
            Part.item("team", People.TEAM, "The team"),
            Part.item("owner", People.PERSON, "The person at work; work starts with it"));

    static final Shape OFFER = Shape.of(
            "NewHandOff",
            "An offer to another organisation",
            Part.item("to", People.ORGANISATION, "The organisation asked").needed(),
            Part.item("team", People.TEAM, "A team of that organisation"),
            Part.of("packet", new Holds.Packet(), "What goes with it; the category says what must be there"));

    static final Shape REJECTION = Shape.of(
            "Rejection",
            "A no to an offer",
            Part.text("reason", "Why, for the sender to read").needed(),
            Part.code(
                    "code", Stream.of(RejectionReason.values()).map(Enum::name).toList(), "NOT_OURS when left out"));

    static final Shape FINDING = Shape.of(
            "FindingOnRejection",
            "Whether a rejection was right",
            Part.code("finding", names(Finding.values()), "What was found").needed(),
            Part.text("reason", "Why").needed());

    static final Shape DECISION = Shape.of(
            "Decision",
            "Who must hold it",
            Part.item("holder", People.ORGANISATION, "The organisation that must hold it from now on")
                    .needed(),
            Part.text("reason", "Why; the decision is kept as a precedent").needed());

    static final Shape PAUSE = Shape.of(
            "NewPause",
            "A pause",
            Part.item("reason", Agreements.PAUSE_REASON, "A reason of the agreement's closed list")
                    .needed(),
            Part.line("evidence", "Where the proof is: the call, the message or the ticket")
                    .needed(),
            Part.text("words", "What is needed, for those who wait to read"),
            Part.of("since", new Holds.Moment(), "From when; now when left out. Earlier only by the duty officer"));

    static final Shape REASON = Shape.of(
            "Reason", "Why something is done", Part.text("reason", "Why").needed());

    static final Shape ESCALATION = Shape.of(
            "NewEscalation",
            "Who must step in, and why",
            Part.code(
                            "to",
                            names(EscalationLevel.values()),
                            "TEAM_LEAD for the team lead of the organisation that holds it")
                    .needed(),
            Part.text("reason", "Why, for whoever is asked to read").needed());
    static final Shape ESCALATION_ANSWER = Shape.of(
            "EscalationAnswer",
            "What happens now that somebody was asked to step in",
            Part.text("words", "What happens now").needed());
    static final Shape RESOLUTION = Shape.of(
            "NewResolution",
            "What fixed it",
            Part.item("code", Agreements.CLOSURE_CODE, "What fixed it, from the closure codes")
                    .needed(),
            Part.text("words", "What was done, for the user to read").needed(),
            Part.item("category", Catalogue.CATEGORY, "What it turned out to be, when the first category was wrong"));

    static final Shape MERGE = Shape.of(
            "Merge",
            "Where a duplicate goes on",
            Part.line("into", "The number or id of the incident that goes on for both")
                    .needed());

    static final Shape PARENT = Shape.of(
            "Parent",
            "The wider incident it is part of",
            Part.line("parent", "The number or id of the wider incident").needed());

    /** All of them, for the description. */
    static final List<Shape> ALL = List.of(
            LOG,
            CHANGE,
            NOTE,
            CORRECTION,
            ASSIGNMENT,
            OFFER,
            REJECTION,
            FINDING,
            DECISION,
            PAUSE,
            REASON,
            ESCALATION,
            ESCALATION_ANSWER,
            RESOLUTION,
            MERGE,
            PARENT);

    private Shapes() {}

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
