package org.fairlead.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.fairlead.calendar.Calendars;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.people.People;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.record.ClockKind;

/** What is wrong with agreements and what lies beside them. */
final class AgreementChecks {

    private static final int LOWEST_PRIORITY = 9;

    private AgreementChecks() {}

    static List<FieldProblem> agreement(Agreement body, Register register) {
        var problems = named(body.name());
        known(problems, register, People.ORGANISATION, "customer", body.customer());
        known(problems, register, People.ORGANISATION, "provider", body.provider());
        known(problems, register, Calendars.CALENDAR, "calendar", body.calendar());
        body.services().forEach(service -> known(problems, register, Catalogue.SERVICE, "services", service));
        body.pauseReasons()
                .forEach(reason -> known(problems, register, Agreements.PAUSE_REASON, "pauseReasons", reason));
        if (body.customer().equals(body.provider())) {
            problems.add(new FieldProblem("provider", "The two parties of an agreement must differ."));
        }
        targets(problems, body);
        if (body.warnings().stream().anyMatch(percent -> percent < 1 || percent > 99)) {
            problems.add(new FieldProblem("warnings", "Enter warnings between 1 and 99 per cent."));
        }
        if (body.acceptanceMinutes() < 1) {
            problems.add(new FieldProblem("acceptanceMinutes", "Enter an acceptance window of at least 1 minute."));
        }
        return problems;
    }

    private static void targets(List<FieldProblem> problems, Agreement body) {
        if (body.targets().isEmpty()) {
            problems.add(new FieldProblem(
                    "targets", "Enter at least one target: an agreement without one cannot be measured."));
        }
        var seen = new HashSet<Integer>();
        for (var target : body.targets()) {
            if (target.priority() < 1 || target.priority() > LOWEST_PRIORITY || !seen.add(target.priority())) {
                problems.add(new FieldProblem("targets", "Enter each priority from 1 to 9 once at most."));
            }
            var minutes = new ArrayList<Integer>();
            if (target.responseMinutes() != null) {
                minutes.add(target.responseMinutes());
            }
            if (target.resolutionMinutes() != null) {
                minutes.add(target.resolutionMinutes());
            }
            if (minutes.isEmpty() || minutes.stream().anyMatch(each -> each < 1)) {
                problems.add(new FieldProblem("targets", "Enter targets in minutes, at least 1."));
            }
            if (minutes.size() == 2 && minutes.getFirst() > minutes.getLast()) {
                problems.add(new FieldProblem(
                        "targets",
                        "Priority %d: the response comes before the resolution, so promise it no later."
                                .formatted(target.priority())));
            }
        }
    }

    static List<FieldProblem> reason(PauseReason body, Register register) {
        var problems = named(body.name());
        if (body.stops().isEmpty()) {
            problems.add(new FieldProblem("stops", "Choose at least one kind of clock that stops."));
        }
        if (body.toAct() == PauseReason.ToAct.SUPPLIER && body.stops().contains(ClockKind.CUSTOMER)) {
            problems.add(
                    new FieldProblem(
                            "stops",
                            "Waiting for a supplier never stops the customer clock: the supplier's time is inside the promise."));
        }
        if (body.stops().contains(ClockKind.LEG) != body.stops().contains(ClockKind.CUSTOMER)) {
            problems.add(new FieldProblem(
                    "stops", "Legs add up to the customer clock, so they stop together or not at all."));
        }
        return problems;
    }

    static List<FieldProblem> code(ClosureCode body, Register register) {
        return named(body.name());
    }

    static List<FieldProblem> matrix(PriorityMatrix body, Register register) {
        var problems = named(body.name());
        boolean fits = body.rows().size() == body.impacts().size()
                && body.rows().stream()
                        .allMatch(row -> row.size() == body.urgencies().size())
                && !body.impacts().isEmpty()
                && !body.urgencies().isEmpty();
        if (!fits) {
            problems.add(new FieldProblem("rows", "Enter one priority for every impact and urgency."));
        } else if (body.rows().stream().flatMap(List::stream).anyMatch(each -> each < 1 || each > LOWEST_PRIORITY)) {
            problems.add(new FieldProblem("rows", "Enter priorities from 1 to 9."));
        }
        return problems;
    }

    static List<FieldProblem> rules(WorkingRules body, Register register) {
        var problems = named(body.name());
        if (body.acceptanceMinutes() < 1
                || body.arbitrationMinutes() < 1
                || body.reopenHours() < 1
                || body.closeHours() < 1) {
            problems.add(new FieldProblem("acceptanceMinutes", "Enter times of at least 1."));
        }
        if (body.marking().isBlank()) {
            problems.add(new FieldProblem("marking", "Enter the marking of a new record."));
        }
        return problems;
    }

    private static List<FieldProblem> named(String name) {
        var problems = new ArrayList<FieldProblem>();
        if (name.isBlank()) {
            problems.add(new FieldProblem("name", "Enter a name."));
        }
        return problems;
    }

    private static void known(
            List<FieldProblem> problems, Register register, RegisterKind<?> kind, String field, UUID id) {
        if (register.latest(kind, id).isEmpty()) {
            problems.add(new FieldProblem(field, "Choose a " + kind.words() + " from the list."));
        }
    }
}
