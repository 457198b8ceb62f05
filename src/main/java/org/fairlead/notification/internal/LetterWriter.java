package org.fairlead.notification.internal;

import static org.fairlead.platform.language.Say.say;

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
import org.fairlead.notification.OwnNews;
import org.fairlead.notification.ReasonWords;
import org.fairlead.notification.Unsubscribing;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.language.Language;
import org.fairlead.platform.language.Say;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.words.Readable;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an e-mail into words at the moment it goes out, from what its reader may read then. */
@Component
class LetterWriter {

    private static final int LONGEST_TEXT = 4_000;

    private final Told news;
    private final Readers readers;
    private final Seal seal;
    private final TemplateEngine templates;
    private final Clock clock;

    LetterWriter(Told news, Readers readers, Seal seal, TemplateEngine templates, Clock clock) {
        this.news = news;
        this.readers = readers;
        this.seal = seal;
        this.templates = templates;
        this.clock = clock;
    }

    /** What letters tell: of entries, and of what is the reader's own. */
    @Component
    record Told(StoredNotifications notifications, List<OwnNews> own) {}

    /** Who gets e-mails. */
    @Component
    record Readers(Actors actors, Accounts accounts, Access access, Register register) {

        Optional<Viewer> of(PersonId person) {
            return actors.of(person)
                    .filter(viewer -> access.may(viewer.actor(), Act.READ_RECORDS))
                    .filter(viewer ->
                            accounts.of(person).filter(Account::disabled).isEmpty());
        }

        Language language(PersonId person) {
            return accounts.of(person)
                    .map(Account::language)
                    .flatMap(tag -> Language.of(tag, Language.shipped()))
                    .orElse(Language.ENGLISH);
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

    /** Nothing when nobody is there to read it any more, or nothing is left that they may read. In the language that they read. */
    Optional<Written> write(MailRecord mail, List<ToldRecord> rows, MailSettings settings) {
        var language = readers.language(new PersonId(mail.getPersonId()));
        return Say.to(() -> language, () -> written(mail, rows, settings));
    }

    private Optional<Written> written(MailRecord mail, List<ToldRecord> rows, MailSettings settings) {
        var person = new PersonId(mail.getPersonId());
        var viewer = readers.of(person);
        var address = readers.address(person);
        if (viewer.isEmpty() || address.isEmpty()) {
            return Optional.empty();
        }
        if (mail.getAbout() != null) {
            return own(mail, viewer.get(), address.get(), settings);
        }
        var told = news.notifications().words(viewer.get(), rows);
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Written(letter(mail, viewer.get(), address.get(), told, settings), told));
    }

    private Letter letter(
            MailRecord mail, Viewer viewer, String address, List<Notification> told, MailSettings settings) {
        boolean alone = mail.getKind().equals("ONE");
        var first = told.getFirst();
        var what = alone ? first.reason().code() : Unsubscribing.DIGESTS;
        var unsubscribe = unsubscribe(mail, what, settings);
        var parts = parts(told, viewer, settings);
        var record = first.found().record();
        var subject = alone
                ? say(
                        "notification.letter.subject",
                        "number",
                        record.number(),
                        "title",
                        record.title(),
                        "reason",
                        ReasonWords.of(first.reason()))
                : say("notification.letter.digest", "count", told.size());
        return letter(mail, address, new Said(subject, parts, unsubscribe, alone ? record.id() : null), settings);
    }

    /** Of something of the reader's own, unless it was done or taken away meanwhile. */
    private Optional<Written> own(MailRecord mail, Viewer viewer, String address, MailSettings settings) {
        return news.own().stream()
                .flatMap(source -> source.one(viewer, mail.getAbout()).stream())
                .findFirst()
                .map(said -> {
                    var part = new LetterPart(
                            Marking.STANDARD.text(),
                            said.what().word(),
                            said.title(),
                            ReasonWords.of(said.what().reason()),
                            said.sentence(),
                            "",
                            "",
                            new TimeWords(viewer.zone(), clock.instant()).full(clock.instant()),
                            settings.links() + said.href());
                    var subject = say(
                            "notification.letter.own",
                            "reason",
                            ReasonWords.of(said.what().reason()),
                            "title",
                            said.title());
                    var whole = new Said(
                            subject,
                            List.of(part),
                            unsubscribe(mail, said.what().reason().code(), settings),
                            null);
                    return new Written(letter(mail, address, whole, settings), List.of());
                });
    }

    private String unsubscribe(MailRecord mail, String what, MailSettings settings) {
        return settings.links() + "/unsubscribe/"
                + seal.token(new Unsubscribing.Wish(new PersonId(mail.getPersonId()), what));
    }

    /** What a letter says. */
    private record Said(
            String subject,
            List<LetterPart> parts,
            String unsubscribe,
            @Nullable RecordId record) {}

    private Letter letter(MailRecord mail, String address, Said said, MailSettings settings) {
        var html = new StringOutput();
        templates.render(
                "notification/letter.jte",
                Map.of(
                        "parts", said.parts(),
                        "settings", settings.links() + "/notifications/settings",
                        "unsubscribe", said.unsubscribe()),
                html);
        return new Letter(
                mail.getId(),
                mail.getTurn(),
                address,
                said.subject(),
                text(said.parts(), settings.links() + "/notifications/settings"),
                html.toString(),
                said.unsubscribe(),
                clock.instant(),
                said.record());
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
                    ReasonWords.of(each.reason()),
                    each.said().sentence(),
                    Readable.shortened(text, LONGEST_TEXT),
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
        return words.append(say("notification.letter.why", "settings", settings))
                .append("\n\n")
                .append(marking)
                .append('\n')
                .toString();
    }
}
