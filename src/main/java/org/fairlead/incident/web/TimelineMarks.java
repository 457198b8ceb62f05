package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import org.fairlead.attachment.AttachmentFacts;
import org.fairlead.clock.ClockFacts;
import org.fairlead.handoff.HandOffFacts;
import org.fairlead.incident.IncidentFacts;
import org.fairlead.link.LinkFacts;
import org.fairlead.platform.web.ui.Icon;
import org.fairlead.platform.web.ui.TimelineEntry.Mark;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.record.Entry;
import org.fairlead.record.ImportedFacts;
import org.fairlead.record.RecordFacts;
import org.springframework.stereotype.Component;

/** The sign beside an entry of a timeline, and what kind of entry it is in words. */
@Component
class TimelineMarks {

    private final Names names;

    TimelineMarks(Names names) {
        this.names = names;
    }

    Mark of(Entry entry) {
        return switch (entry.fact()) {
            case RecordFacts.Noted noted -> party(entry, say("incident.mark.note"));
            case RecordFacts.NoteCorrected corrected -> party(entry, say("incident.mark.correction"));
            case IncidentFacts.Described described -> party(entry, say("incident.mark.description"));
            case RecordFacts.Opened opened -> Mark.of(Icon.PLUS, Tone.ACCENT, say("incident.mark.logged"));
            case RecordFacts.Paused paused -> Mark.of(Icon.PAUSE, Tone.PAUSED, say("incident.mark.paused"));
            case RecordFacts.Resumed resumed -> Mark.of(Icon.RESUME, Tone.PAUSED, say("incident.mark.resumed"));
            case RecordFacts.PauseVoided voided -> Mark.of(Icon.RULING, Tone.OVER, say("incident.mark.void"));
            case HandOffFacts.Rejected rejected -> Mark.of(Icon.CROSS, Tone.OVER, say("incident.mark.rejected"));
            case HandOffFacts.Accepted accepted -> Mark.of(Icon.HAND_OFF, Tone.PLAIN, say("incident.mark.accepted"));
            case HandOffFacts.Offered offered -> Mark.of(Icon.HAND_OFF, Tone.PLAIN, say("incident.mark.offered"));
            case HandOffFacts.OfferTimedOut late -> Mark.of(Icon.CLOCK, Tone.OVER, say("incident.mark.no-answer"));
            case HandOffFacts.OfferWithdrawn back -> Mark.of(Icon.HAND_OFF, Tone.PLAIN, say("incident.mark.withdrawn"));
            case HandOffFacts.RejectionFound found -> Mark.of(Icon.RULING, Tone.ACCENT, say("incident.mark.finding"));
            case HandOffFacts.ArbitrationOpened opened ->
                Mark.of(Icon.RULING, Tone.RISK, say("incident.mark.arbitration"));
            case HandOffFacts.ArbitrationOverdue overdue ->
                Mark.of(Icon.RULING, Tone.OVER, say("incident.mark.arbitration-late"));
            case HandOffFacts.ArbitrationDecided decided ->
                Mark.of(Icon.RULING, Tone.ACCENT, say("incident.mark.decision"));
            case ClockFacts.Warned warned -> Mark.of(Icon.CLOCK, Tone.RISK, say("incident.mark.warning"));
            case ClockFacts.Breached breached -> Mark.of(Icon.CLOCK, Tone.OVER, say("incident.mark.over"));
            case ClockFacts.Adjusted adjusted -> Mark.of(Icon.CLOCK, Tone.RISK, say("incident.mark.adjusted"));
            case ClockFacts.TermsChanged changed -> Mark.of(Icon.CLOCK, Tone.ACCENT, say("incident.mark.terms"));
            case IncidentFacts.Resolved resolved -> Mark.of(Icon.TICK, Tone.MET, say("incident.mark.resolved"));
            case IncidentFacts.Closed closed -> Mark.of(Icon.TICK, Tone.PLAIN, say("incident.mark.closed"));
            case IncidentFacts.Reopened reopened -> Mark.of(Icon.FLAG, Tone.RISK, say("incident.mark.reopened"));
            case IncidentFacts.WentOn on -> wentOn(on);
            case IncidentFacts.Escalated escalated -> Mark.of(Icon.FLAG, Tone.RISK, say("incident.mark.escalated"));
            case IncidentFacts.EscalationTaken taken -> Mark.of(Icon.TICK, Tone.ACCENT, say("incident.mark.taken"));
            case IncidentFacts.Flagged flagged -> Mark.of(Icon.FLAG, Tone.ACCENT, say("incident.mark.marked"));
            case IncidentFacts.Unflagged unflagged -> Mark.of(Icon.FLAG, Tone.PLAIN, say("incident.mark.unmarked"));
            case ImportedFacts.LogRow row -> Mark.of(Icon.CHANGE, Tone.PLAIN, say("incident.mark.log"));
            case ImportedFacts.LogCase whole -> Mark.of(Icon.CHANGE, Tone.PLAIN, say("incident.mark.log"));
            case LinkFacts.Linked linked -> Mark.of(Icon.LINK, Tone.PLAIN, say("incident.mark.linked"));
            case LinkFacts.TookIn took -> Mark.of(Icon.LINK, Tone.PLAIN, say("incident.mark.linked"));
            case AttachmentFacts.Attached file -> Mark.of(Icon.ATTACHMENT, Tone.PLAIN, say("incident.mark.file"));
            case AttachmentFacts.Withdrawn gone -> Mark.of(Icon.ATTACHMENT, Tone.OVER, say("incident.mark.file-gone"));
            default -> Mark.of(Icon.CHANGE, Tone.PLAIN, say("incident.mark.change"));
        };
    }

    private static Mark wentOn(IncidentFacts.WentOn on) {
        return switch (on.became()) {
            case RESOLVED -> Mark.of(Icon.TICK, Tone.MET, say("incident.mark.resolved"));
            case REOPENED -> Mark.of(Icon.FLAG, Tone.RISK, say("incident.mark.reopened"));
            case CLOSED -> Mark.of(Icon.TICK, Tone.PLAIN, say("incident.mark.closed"));
            case WITHDRAWN -> Mark.of(Icon.FLAG, Tone.RISK, say("incident.mark.withdrawn"));
        };
    }

    private Mark party(Entry entry, String words) {
        return Mark.party(names.party(entry.party()), names.colour(entry.party()), words);
    }
}
