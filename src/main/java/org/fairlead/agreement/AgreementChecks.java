package org.fairlead.agreement;

import static org.fairlead.platform.language.Say.say;

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
            problems.add(new FieldProblem("provider", say("agreement.refusal.same-parties")));
        }
        targets(problems, body);
        if (body.warnings().stream().anyMatch(percent -> percent < 1 || percent > 99)) {
            problems.add(new FieldProblem("warnings", say("agreement.refusal.warnings")));
        }
        if (body.acceptanceMinutes() < 1) {
            problems.add(new FieldProblem("acceptanceMinutes", say("agreement.refusal.acceptance")));
        }
        return problems;
    }

    private static void targets(List<FieldProblem> problems, Agreement body) {
        if (body.targets().isEmpty()) {
            problems.add(new FieldProblem("targets", say("agreement.refusal.no-target")));
        }
        var seen = new HashSet<Integer>();
        for (var target : body.targets()) {
            if (target.priority() < 1 || target.priority() > LOWEST_PRIORITY || !seen.add(target.priority())) {
                problems.add(new FieldProblem("targets", say("agreement.refusal.priorities-once")));
            }
            var minutes = new ArrayList<Integer>();
            if (target.responseMinutes() != null) {
                minutes.add(target.responseMinutes());
            }
            if (target.resolutionMinutes() != null) {
                minutes.add(target.resolutionMinutes());
            }
            if (minutes.isEmpty() || minutes.stream().anyMatch(each -> each < 1)) {
                problems.add(new FieldProblem("targets", say("agreement.refusal.minutes")));
            }
            if (minutes.size() == 2 && minutes.getFirst() > minutes.getLast()) {
                problems.add(new FieldProblem(
                        "targets", say("agreement.refusal.response-first", "priority", target.priority())));
            }
        }
    }

    static List<FieldProblem> reason(PauseReason body, Register register) {
        var problems = named(body.name());
        if (body.stops().isEmpty()) {
            problems.add(new FieldProblem("stops", say("agreement.refusal.stops")));
        }
        if (body.toAct() == PauseReason.ToAct.SUPPLIER && body.stops().contains(ClockKind.CUSTOMER)) {
            problems.add(new FieldProblem("stops", say("agreement.refusal.supplier-stops-nothing")));
        }
        if (body.stops().contains(ClockKind.LEG) != body.stops().contains(ClockKind.CUSTOMER)) {
            problems.add(new FieldProblem("stops", say("agreement.refusal.legs-add-up")));
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
            problems.add(new FieldProblem("rows", say("agreement.refusal.every-pair")));
        } else if (body.rows().stream().flatMap(List::stream).anyMatch(each -> each < 1 || each > LOWEST_PRIORITY)) {
            problems.add(new FieldProblem("rows", say("agreement.refusal.priorities")));
        }
        return problems;
    }

    static List<FieldProblem> rules(WorkingRules body, Register register) {
        var problems = named(body.name());
        if (body.acceptanceMinutes() < 1
                || body.arbitrationMinutes() < 1
                || body.reopenHours() < 1
                || body.closeHours() < 1) {
            problems.add(new FieldProblem("acceptanceMinutes", say("agreement.refusal.times")));
        }
        if (body.marking().isBlank()) {
            problems.add(new FieldProblem("marking", say("agreement.refusal.marking")));
        }
        return problems;
    }

    private static List<FieldProblem> named(String name) {
        var problems = new ArrayList<FieldProblem>();
        if (name.isBlank()) {
            problems.add(new FieldProblem("name", say("platform.refusal.enter-name")));
        }
        return problems;
    }

    private static void known(
            List<FieldProblem> problems, Register register, RegisterKind<?> kind, String field, UUID id) {
        if (register.latest(kind, id).isEmpty()) {
            problems.add(new FieldProblem(field, say("platform.refusal.from-list", "one", kind.one())));
        }
    }
}
