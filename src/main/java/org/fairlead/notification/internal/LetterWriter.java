package org.fairlead.notification.internal;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.access.Access;
import org.fairlead.access.Account;
import org.fairlead.access.Accounts;
import org.fairlead.access.Act;
import org.fairlead.access.Actors;
import org.fairlead.access.Viewer;
import org.fairlead.db.notification.tables.records.MailRecord;
import org.fairlead.db.notification.tables.records.ToldRecord;
import org.fairlead.notification.LetterPart;
import org.fairlead.notification.Notifications.Notification;
import org.fairlead.notification.Unsubscribing;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.words.TimeWords;
import org.springframework.stereotype.Component;

/** Puts an e-mail into words at the moment it goes out, from what its reader may read then. */
@Component
class LetterWriter {

    private static final int LONGEST_TEXT = 4_000;

    private final StoredNotifications notifications;
    private final Readers readers;
    private final Seal seal;
    private final TemplateEngine templates;
    private final Clock clock;

    LetterWriter(StoredNotifications notifications, Readers readers, Seal seal, TemplateEngine templates, Clock clock) {
        this.notifications = notifications;
        this.readers = readers;
        this.seal = seal;
        this.templates = templates;
        this.clock = clock;
    }

    /** Who gets e-mails. */
    @Component
    record Readers(Actors actors, Accounts accounts, Access access, Register register) {

        Optional<Viewer> of(PersonId person) {
            return actors.of(person)
                    .filter(viewer -> access.may(viewer.actor(), Act.READ_RECORDS))
                    .filter(viewer ->
                            accounts.of(person).filter(Account::disabled).isEmpty());
        }

        Optional<String> address(PersonId person) {
            return register.latest(People.PERSON, person.value())
                    .map(Item::body)
                    .map(Person::email)
                    .filter(Addresses::usable);
        }
    }

    /**
     * A letter and the notifications in it.
     *
     * @param letter the letter
     * @param told what it tells
     */
    record Written(Letter letter, List<Notification> told) {}

    /** Nothing when nobody is there to read it any more, or nothing is left that they may read. */
    Optional<Written> write(MailRecord mail, List<ToldRecord> rows, MailSettings settings) {
        var person = new PersonId(mail.getPersonId());
        var viewer = readers.of(person);
        var address = readers.address(person);
        if (viewer.isEmpty() || address.isEmpty()) {
            return Optional.empty();
        }
        var told = notifications.words(viewer.get(), rows);
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Written(letter(mail, viewer.get(), address.get(), told, settings), told));
    }

    private Letter letter(
            MailRecord mail, Viewer viewer, String address, List<Notification> told, MailSettings settings) {
        boolean alone = mail.getKind().equals("ONE");
        var first = told.getFirst();
        var what = alone ? first.reason().code() : Unsubscribing.DIGESTS;
        var unsubscribe = settings.links() + "/unsubscribe/"
                + seal.token(new Unsubscribing.Wish(new PersonId(mail.getPersonId()), what));
        var parts = parts(told, viewer, settings);
        var record = first.found().record();
        var subject = alone
                ? record.number() + " " + record.title() + " – "
                        + first.reason().words()
                : told.size() == 1 ? "1 notification" : told.size() + " notifications";
        var html = new StringOutput();
        templates.render(
                "notification/letter.jte",
                Map.of(
                        "parts", parts,
                        "settings", settings.links() + "/notifications/settings",
                        "unsubscribe", unsubscribe),
                html);
        return new Letter(
                mail.getId(),
                mail.getTurn(),
                address,
                subject,
                text(parts, settings.links() + "/notifications/settings"),
                html.toString(),
                unsubscribe,
                clock.instant(),
                alone ? record.id() : null);
    }

    private List<LetterPart> parts(List<Notification> told, Viewer viewer, MailSettings settings) {
        var times = new TimeWords(viewer.zone(), clock.instant());
        var parts = new ArrayList<LetterPart>();
        for (var each : told) {
            var record = each.found().record();
            var text = each.said().text();
            parts.add(new LetterPart(
                    each.found().entry().marking(),
                    record.number(),
                    record.title(),
                    each.reason().words(),
                    each.said().sentence(),
                    text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text,
                    each.said().by(),
                    times.full(each.found().entry().at()),
                    settings.links() + each.said().href()));
        }
        return parts;
    }

    /** The highest of the markings, first and last, as on a page. */
    private static String text(List<LetterPart> parts, String settings) {
        var marking = LetterPart.marking(parts);
        var words = new StringBuilder(marking).append("\n\n");
        for (var part : parts) {
            words.append(part.number())
                    .append(' ')
                    .append(LetterForm.oneLine(part.title()))
                    .append('\n');
            words.append(part.reason()).append('\n').append('\n');
            words.append(part.sentence()).append('\n');
            if (!part.text().isBlank()) {
                words.append('\n').append(part.text().strip()).append('\n');
            }
            words.append('\n')
                    .append(part.by().isEmpty() ? "" : part.by() + ", ")
                    .append(part.when())
                    .append('\n');
            words.append(part.href()).append("\n\n");
        }
        return words.append("You get this because of your settings: ")
                .append(settings)
                .append("\n\n")
                .append(marking)
                .append('\n')
                .toString();
    }
}
