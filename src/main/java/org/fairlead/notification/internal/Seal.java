package org.fairlead.notification.internal;

import static org.fairlead.db.notification.Tables.SEAL;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fairlead.db.notification.tables.records.SealRecord;
import org.fairlead.notification.Unsubscribing;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs what a link in an e-mail may do, so that it works without signing in and nobody can make one up. */
@Component
class Seal {

    private static final String NAME = "unsubscribe";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int LONGEST = 300;

    private final Database database;
    private byte @Nullable [] known;

    Seal(Database database) {
        this.database = database;
    }

    /** The token of a link. */
    String token(Unsubscribing.Wish wish) {
        var said = wish.person() + "." + wish.what();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(said.getBytes(StandardCharsets.UTF_8)) + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sign(said));
    }

    /** What a token says; empty when it was not signed here. */
    Optional<Unsubscribing.Wish> read(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var said = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), StandardCharsets.UTF_8);
            var signed = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            if (!MessageDigest.isEqual(signed, sign(said))) {
                return Optional.empty();
            }
            int middle = said.indexOf('.');
            return Optional.of(new Unsubscribing.Wish(
                    new PersonId(UUID.fromString(said.substring(0, middle))), said.substring(middle + 1)));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private byte[] sign(String said) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return mac.doFinal(said.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }

    /** Made once for the database, by whoever needs it first. */
    private synchronized byte[] key() {
        if (known == null) {
            var made = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(made);
            var trip = database.trip(Asker.TOOL);
            trip.write(DSL.insertInto(SEAL).set(new SealRecord(NAME, made)).onConflictDoNothing());
            var rows = trip.rows(SEAL, SEAL.NAME.eq(NAME));
            trip.run();
            known = rows.get().getFirst().getKey();
        }
        return known;
    }
}
