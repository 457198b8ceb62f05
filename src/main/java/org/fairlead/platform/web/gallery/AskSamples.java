package org.fairlead.platform.web.gallery;

import java.util.List;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Ask;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.InlineForm;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.Tone;

/** What a record can wait for: an answer to an offer, an answer by the user, nothing more than time. */
final class AskSamples {

    private AskSamples() {}

    static List<Ask> all(Csrf csrf) {
        return List.of(offer(csrf), question(csrf), pause());
    }

    private static Ask offer(Csrf csrf) {
        var packet = new FactList(
                List.of(
                        Fact.of("Symptoms", "Messages arrive ten minutes late since 08:40"),
                        Fact.of("Tests done", "Relay 3 restarted, no change")),
                true);
        var rejected = new FactList(
                List.of(Fact.of("Meridian Networks", "Relays healthy at 11:20, traces attached")
                        .withNote("11:40, found valid")),
                true);
        return Ask.of(
                        "offer-sample",
                        Tone.RISK,
                        "Ropewalk Integration offers you this incident",
                        "Answer by 14:10, 12 min left. Ropewalk Integration holds it until you accept.")
                .with(ActionBar.of(
                        Action.post("Accept", Form.to("/gallery", csrf)).as(Action.Kind.PRIMARY),
                        Action.go("Reject", "#offer-sample")))
                .with(List.of(
                        new Ask.Section("What comes with it", packet), new Ask.Section("Rejected before", rejected)));
    }

    private static Ask question(Csrf csrf) {
        var answer = new TextArea(
                Field.of("answer-sample", "Your answer").withHint("Everybody who works on this reads it"), "", 3, 0);
        return Ask.of(
                        "question-sample",
                        Tone.RISK,
                        "Meridian Networks waits for your answer",
                        "The work goes on as soon as you answer.")
                .quoting("Which mailbox is it, and does it happen at another desk too?")
                .with(new InlineForm(
                        Form.to("/gallery", csrf), List.of(answer), ActionBar.of(Action.submit("Send the answer"))));
    }

    private static Ask pause() {
        return Ask.of(
                "pause-sample",
                Tone.PAUSED,
                "Waiting for the power company since 12:10, 48 min",
                "Stopped: the holder's agreement. Proof: their ticket 88213");
    }
}
