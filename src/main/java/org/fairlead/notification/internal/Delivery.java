package org.fairlead.notification.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.fairlead.db.notification.tables.records.MailRecord;
import org.fairlead.db.notification.tables.records.ToldRecord;
import org.fairlead.notification.MailWay;
import org.fairlead.notification.OwnNewsPost;
import org.fairlead.notification.Preferences;
import org.fairlead.notification.Reason;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.EntryRef;
import org.jspecify.annotations.Nullable;

/**
 * Decides how one person is told of one entry.
 *
 * @param told the row to keep
 * @param mail the e-mail it goes into; null for none
 * @param pushAt when devices are told: at once, or when quiet hours are over
 */
record Delivery(ToldRecord told, @Nullable MailRecord mail, Instant pushAt) {

    /** Why something is not shown. */
    enum Shown {
        SHOWN,
        OFF,
        OWN_ACT,
        MAY_NOT_READ,
        MUTED
    }

    /** What became of the e-mail, besides {@link MailWay}. */
    static final String HELD = "HELD";

    /** The person has no e-mail address. */
    static final String NO_ADDRESS = "NO_ADDRESS";

    /** No mail server is set. */
    static final String NO_SERVER = "NO_SERVER";

    /**
     * Who is told of what, and why.
     *
     * @param ref the entry
     * @param person who
     * @param reasons every reason there is
     * @param asks whether the entry asks for an answer
     */
    record Case(EntryRef ref, PersonId person, Set<Reason> reasons, boolean asks) {

        /** The strongest. */
        Reason first() {
            return reasons.stream().min(Comparator.naturalOrder()).orElseThrow();
        }
    }

    /**
     * How the person wants it, and when that is.
     *
     * @param preferences what holds for them
     * @param zone the zone they live in
     * @param obstacle why no e-mail can reach them; empty when one can
     * @param now the present
     */
    record Wish(Preferences preferences, ZoneId zone, String obstacle, Instant now) {}

    /** Not told, and why. */
    static Delivery not(Case what, Shown why, Instant now, UUID id) {
        return new Delivery(row(what, what.first(), why, now, id), null, now);
    }

    /** Told by the strongest reason that they have not switched off. */
    static Delivery of(Case what, Wish wish, UUID id) {
        var preferences = wish.preferences();
        var reason = what.reasons().stream()
                .filter(each -> !preferences.way(each).off())
                .min(Comparator.naturalOrder());
        if (reason.isEmpty()) {
            return not(what, Shown.OFF, wish.now(), id);
        }
        var way = preferences.way(reason.get());
        var row = row(what, reason.get(), way.page() ? Shown.SHOWN : Shown.OFF, wish.now(), id);
        if (way.page()) {
            boolean asks = what.asks() && reason.get().asks();
            var wait = asks
                    ? preferences.again(reason.get(), 1)
                    : waitsForAnAct(reason.get()) ? preferences.again() : Duration.ZERO;
            row.setAsks(asks);
            row.setAgainAt(wait.isPositive() ? wish.now().plus(wait) : null);
        }
        return mailed(row, reason.get(), way.mail(), wish);
    }

    private static Delivery mailed(ToldRecord row, Reason reason, MailWay way, Wish wish) {
        var preferences = wish.preferences();
        var pushAt = reason.urgent() ? wish.now() : preferences.quietHours().end(wish.now(), wish.zone());
        if (way == MailWay.NONE) {
            return new Delivery(row, null, pushAt);
        }
        if (!wish.obstacle().isEmpty()) {
            row.setMail(wish.obstacle());
            return new Delivery(row, null, pushAt);
        }
        var due = way == MailWay.AT_ONCE ? wish.now() : preferences.digests().next(wish.now(), wish.zone());
        var held = reason.urgent() && way == MailWay.AT_ONCE
                ? due
                : preferences.quietHours().end(due, wish.zone());
        var person = new PersonId(row.getPersonId());
        boolean alone = way == MailWay.AT_ONCE && held.equals(due);
        row.setMail(alone || way == MailWay.DIGEST ? way.name() : HELD);
        var mail = alone ? one(row, due) : several(person, held);
        row.setMailId(mail.getId());
        return new Delivery(row, mail, pushAt);
    }

    /** What somebody has to do something about, but is not asked to answer, is told again while it was not read. */
    static boolean waitsForAnAct(Reason reason) {
        return switch (reason) {
            case ESCALATED, CLOCK_BREACHED, CLOCK_AT_RISK, OFFERED, RESOLVED, REMINDER, WATCH_OFFERED -> true;
            case MENTIONED, ASSIGNED, DISPUTED, TEAM_GIVEN, ANSWERED, HOW_IT_WENT, LOW_ANSWER, WATCHING -> false;
        };
    }

    private static ToldRecord row(Case what, Reason reason, Shown shown, Instant now, UUID id) {
        var row = new ToldRecord();
        row.setId(id);
        row.setPersonId(what.person().value());
        row.setRecordId(what.ref().record().value());
        row.setSeq(what.ref().seq());
        row.setReason(reason.name());
        row.setToldAt(now);
        row.setShown(shown.name());
        row.setMail(MailWay.NONE.name());
        row.setTimes((short) 1);
        row.setAsks(false);
        return row;
    }

    /** The e-mail about one entry: its id is the same whoever makes it, so it is made once. */
    static MailRecord one(ToldRecord row, Instant due) {
        var name = "one/%s/%s/%d".formatted(row.getPersonId(), row.getRecordId(), row.getSeq());
        return mail(name, new PersonId(row.getPersonId()), "ONE", due);
    }

    /** The e-mail about whatever is due for the person then. */
    static MailRecord several(PersonId person, Instant due) {
        return mail("several/%s/%s".formatted(person, due), person, "SEVERAL", due);
    }

    /** The e-mail about something of the person's own: one for each time it is due. */
    static MailRecord own(PersonId person, OwnNewsPost.News news, Instant due) {
        var mail = mail("own/%s/%s".formatted(news.id(), news.due()), person, "OWN", due);
        mail.setAbout(news.id());
        return mail;
    }

    private static MailRecord mail(String name, PersonId person, String kind, Instant due) {
        var mail = new MailRecord();
        mail.setId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        mail.setPersonId(person.value());
        mail.setKind(kind);
        mail.setDueAt(due);
        mail.setState("WAITING");
        mail.setTurn((short) 1);
        mail.setAttempts((short) 0);
        mail.setNextAt(due);
        mail.setAnswer("");
        return mail;
    }
}
