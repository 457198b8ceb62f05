package org.fairlead.survey;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.words.Readable;

/** What is wrong with a survey. */
final class SurveyChecks {

    private static final int LONGEST_QUESTION = 200;
    private static final int LONGEST_STEP = 60;
    private static final int MOST_CHOICES = 3;
    private static final int YEAR = 366;
    private static final int QUARTER = 92;

    private SurveyChecks() {}

    static List<FieldProblem> of(Survey survey, Register register) {
        var problems = new ArrayList<FieldProblem>();
        if (survey.name().isBlank()) {
            problems.add(new FieldProblem("name", say("survey.check.name")));
        }
        question(problems, "question", survey.question());
        scale(problems, survey.scale());
        if (survey.yesNo().size() > MOST_CHOICES) {
            problems.add(new FieldProblem("yesNo", say("survey.check.three")));
        }
        survey.yesNo().forEach(each -> question(problems, "yesNo", each));
        if (survey.comment() != null) {
            question(problems, "comment", survey.comment());
        }
        within(problems, "share", survey.share(), 1, 100, say("survey.check.share"));
        within(problems, "daysBetween", survey.daysBetween(), 0, YEAR, say("survey.check.days-between"));
        within(problems, "daysToAnswer", survey.daysToAnswer(), 1, QUARTER, say("survey.check.days-to-answer"));
        within(problems, "lowUpTo", survey.lowUpTo(), 0, 2, say("survey.check.low"));
        return problems;
    }

    private static void question(List<FieldProblem> problems, String field, String text) {
        if (!line(text, LONGEST_QUESTION)) {
            problems.add(new FieldProblem(field, say("survey.check.question")));
        }
    }

    private static void scale(List<FieldProblem> problems, List<String> scale) {
        var known = new HashSet<String>();
        boolean right = scale.size() == Survey.STEPS
                && scale.stream()
                        .allMatch(each -> line(each, LONGEST_STEP)
                                && known.add(each.strip().toLowerCase(Locale.ROOT)));
        if (!right) {
            problems.add(new FieldProblem("scale", say("survey.check.scale")));
        }
    }

    private static boolean line(String text, int longest) {
        return Readable.saysSomething(text)
                && Readable.isOneLine(text)
                && Readable.canBeKept(text)
                && text.length() <= longest;
    }

    private static void within(
            List<FieldProblem> problems, String field, int value, int least, int most, String words) {
        if (value < least || value > most) {
            problems.add(new FieldProblem(field, words));
        }
    }
}
