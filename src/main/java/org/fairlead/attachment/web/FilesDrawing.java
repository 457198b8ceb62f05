package org.fairlead.attachment.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Viewer;
import org.fairlead.attachment.AttachedFile;
import org.fairlead.attachment.Attachments;
import org.fairlead.attachment.FileSize;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.FileField;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.Visibility;
import org.fairlead.platform.web.ui.VisibilityBadge;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.Audience;
import org.fairlead.record.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files and the fields of their form in words. */
@Component
class FilesDrawing {

    private final Attachments attachments;
    private final Access access;
    private final Register register;

    FilesDrawing(Attachments attachments, Access access, Register register) {
        this.attachments = attachments;
        this.access = access;
        this.register = register;
    }

    boolean mayAttach(Viewer viewer) {
        return access.may(viewer.actor(), Act.ATTACH);
    }

    FilesPage.OneFile file(AttachedFile file, Viewer viewer, TimeWords times, String record, String here) {
        var what = file.file();
        var address = here + "/" + file.seq();
        var by = file.sender().person() == null
                ? party(file.sender().party())
                : person(file.sender().person()) + ", " + party(file.sender().party());
        return new FilesPage.OneFile(
                what.name(),
                file.isServed() ? address + "/content" : "",
                attachments.words(what.mediaType()) + ", " + FileSize.words(what.bytes()),
                what.sha256(),
                by,
                times.moment(file.sender().at()),
                badge(file),
                record + "#entry-" + file.seq(),
                gone(file, times),
                file.isServed() && mayWithdraw(file, viewer) ? address + "/withdrawal" : "");
    }

    private String gone(AttachedFile file, TimeWords times) {
        var withdrawal = file.withdrawal();
        return withdrawal == null
                ? ""
                : say(
                        "attachment.withdrawn",
                        "time",
                        times.moment(withdrawal.at()),
                        "who",
                        person(withdrawal.person()),
                        "reason",
                        withdrawal.reason());
    }

    /** The same question the front door asks again. */
    private boolean mayWithdraw(AttachedFile file, Viewer viewer) {
        var author = file.sender().person();
        return mayAttach(viewer)
                && (viewer.actor().is(Role.DUTY_OFFICER)
                        || author != null && author.equals(viewer.actor().person()));
    }

    private VisibilityBadge badge(AttachedFile file) {
        var named = file.readers().named().stream().map(this::party).sorted().collect(Collectors.joining(", "));
        return badge(file.readers().audience(), named);
    }

    private static VisibilityBadge badge(Audience audience, String named) {
        return switch (audience) {
            case EVERYONE -> new VisibilityBadge(Visibility.PUBLIC, say("attachment.readers.everyone"));
            case INVOLVED -> new VisibilityBadge(Visibility.SHARED, say("attachment.readers.involved"));
            case NAMED ->
                new VisibilityBadge(Visibility.SHARED, say("attachment.readers.named", "organisations", named));
            case OWN -> new VisibilityBadge(Visibility.INTERNAL, say("attachment.readers.own"));
        };
    }

    List<Object> fields(Header header, Viewer viewer, Said said) {
        var fields = new ArrayList<Object>();
        var most = FileSize.words(attachments.limits().file().toBytes());
        fields.add(new TextArea(
                said.field("note", say("attachment.field.note")).asOptional(), said.text("note", ""), 3, 50_000));
        if (viewer.actor().reach() != Reach.SELF) {
            fields.add(new Radios(said.field("audience", say("attachment.field.who")), audiences(said), false));
            var parties = header.involved().stream()
                    .filter(party -> !viewer.actor().actsFor(party))
                    .map(party ->
                            Option.of(party.toString(), party(party)).asChosen(said.has("named", party.toString())))
                    .sorted(Comparator.comparing(Option::text))
                    .toList();
            if (!parties.isEmpty()) {
                fields.add(new Checkboxes(
                        said.field("named", say("attachment.field.share"))
                                .withHint(say("attachment.field.share-hint"))
                                .asOptional(),
                        parties));
            }
        }
        fields.add(new FileField(
                said.field("file", say("attachment.field.file"))
                        .withHint(say("attachment.field.file-hint", "most", most)),
                attachments.endings().stream().map(ending -> "." + ending).collect(Collectors.joining(",")),
                false));
        return fields;
    }

    private static List<Option> audiences(Said said) {
        var chosen = said.text("audience", Audience.OWN.name());
        return List.of(
                audience(Audience.OWN, say("attachment.field.own"), chosen),
                audience(Audience.NAMED, say("attachment.field.named"), chosen)
                        .withHint(say("attachment.field.named-hint")),
                audience(Audience.INVOLVED, say("attachment.field.involved"), chosen),
                audience(Audience.EVERYONE, say("attachment.field.everyone"), chosen));
    }

    private static Option audience(Audience audience, String text, String chosen) {
        return Option.of(audience.name(), text)
                .readBy(audience == Audience.NAMED ? Visibility.SHARED.badge() : badge(audience, ""))
                .asChosen(audience.name().equals(chosen));
    }

    private String party(PartyId party) {
        return register.title(People.ORGANISATION, party.value());
    }

    private String person(@Nullable PersonId person) {
        return person == null ? say("attachment.field.tool") : register.title(People.PERSON, person.value());
    }
}
