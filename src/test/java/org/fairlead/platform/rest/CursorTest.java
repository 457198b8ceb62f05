package org.fairlead.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class CursorTest {

    private static final Cursor PLACE =
            Cursor.after("incidents by opened", Instant.EPOCH, new UUID(1, 2), 42, "Ünï \"x\"");

    @Test
    void aCursorComesBackAsItWasGivenOut() {
        var read = Cursor.read(PLACE.text()).of("incidents by opened", 4);

        assertThat(read).isEqualTo(PLACE);
        assertThat(read.instant(0)).isEqualTo(Instant.EPOCH);
        assertThat(read.id(1)).isEqualTo(new UUID(1, 2));
        assertThat(read.number(2)).isEqualTo(42);
        assertThat(read.string(3)).isEqualTo("Ünï \"x\"");
        assertThat(Cursor.read(Cursor.before("l", 1).text()).back()).isTrue();
        assertThat(PLACE.text()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void everyTamperedCursorIsRefusedAndNoneFails() {
        long seed = System.nanoTime();
        System.out.println("CursorTest seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder(PLACE.text());
            int place = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(place, (char) (33 + random.nextInt(300)));
                case 1 -> text.deleteCharAt(place);
                case 2 -> text.insert(place, (char) (48 + random.nextInt(70)));
                default -> text.setLength(place);
            }
            var tampered = text.toString();
            if (!tampered.equals(PLACE.text())) {
                var refused = catchThrowableOfType(RefusedException.class, () -> mustDiffer(Cursor.read(tampered)));
                assertThat(refused).as(tampered).isNotNull();
                assertThat(refused.refusal().kind()).isEqualTo(RefusalKind.MALFORMED);
            }
        }
    }

    /** Bits beyond the last byte of base64 carry nothing: such a text is another spelling of the same place. */
    private static void mustDiffer(Cursor read) {
        if (read.equals(PLACE)) {
            throw RestRefusal.unreadable("cursor", "the same place in another spelling");
        }
    }

    /** The check is no secret: whoever makes up a cursor is refused, and nothing wraps around or breaks behind it. */
    @Test
    void placesThatNoListHasAreRefused() {
        for (var instant : List.of("+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z")) {
            assertThatThrownBy(() -> new Cursor("made up", false, List.of(instant)).instant(0))
                    .isInstanceOf(RefusedException.class);
        }
        for (var number : List.of("-1", "2147483648", "9223372036854775807")) {
            assertThatThrownBy(() -> new Cursor("made up", false, List.of(number)).count(0))
                    .isInstanceOf(RefusedException.class);
        }
        assertThat(new Cursor("made up", false, List.of("2147483647")).count(0)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void aCursorWithoutAListOrValuesIsRefused() {
        for (var body : List.of("{}", "{\"list\":\"l\"}", "{\"values\":[]}", "{\"list\":\"l\",\"values\":[null]}")) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            var crc = new CRC32C();
            crc.update(bytes);
            var whole = ByteBuffer.allocate(5 + bytes.length)
                    .put((byte) 1)
                    .putInt((int) crc.getValue())
                    .put(bytes);
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
            assertThatThrownBy(() -> Cursor.read(text)).as(body).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertThatThrownBy(() -> PLACE.of("incidents by due", 4)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> PLACE.of("incidents by opened", 2)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> PLACE.instant(3)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> PLACE.id(0)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> PLACE.number(1)).isInstanceOf(RefusedException.class);
    }
}
