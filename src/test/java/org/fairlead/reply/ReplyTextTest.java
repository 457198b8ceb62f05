package org.fairlead.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.fairlead.record.Audience;
import org.fairlead.template.Template;
import org.junit.jupiter.api.Test;

/** Texts with variables: read, filled in for certain readers, written to a file and read again. */
class ReplyTextTest {

    private static final int RUNS = 2_000;

    /** Readers who know some values. */
    private record Some(Map<Variable, Value> values, List<String> languages) implements Readers {
        @Override
        public Value value(Variable variable, Locale language) {
            return values.getOrDefault(variable, new Value.Unsaid("Nobody knows."));
        }
    }

    private static Reply english(String text) {
        return new Reply("en-GB", Map.of("en-GB", text), null);
    }

    @Test
    void whatIsKnownIsFilledIn() {
        var readers = new Some(
                Map.of(
                        Variable.AFFECTED_NAME, new Value.Known("Zoe"),
                        Variable.NUMBER, new Value.Known("INC-1")),
                List.of());

        var filled = Filled.of(english("Dear {{affected.name}}, about {{ number }}."), readers);

        assertThat(filled.text()).isEqualTo("Dear Zoe, about INC-1.");
        assertThat(filled.gaps()).isEmpty();
    }

    @Test
    void whatIsNotSaysSoAndStaysOpen() {
        var filled = Filled.of(english("{{me.name}} of {{me.name}}"), new Some(Map.of(), List.of()));

        assertThat(filled.text()).isEqualTo("{{me.name}} of {{me.name}}");
        assertThat(filled.gaps()).containsExactly(new Filled.Gap(Variable.ME_NAME, "Nobody knows."));
        assertThat(ReplyText.leftOpen(filled.text())).containsExactly(Variable.ME_NAME);
    }

    @Test
    void aVariableThereIsNotIsRefusedWithItsPlace() {
        assertThat(ReplyText.read("Dear you,\nthis is {{nmber}}"))
                .isInstanceOfSatisfying(ReplyText.Reading.Bad.class, bad -> {
                    assertThat(bad.line()).isEqualTo(2);
                    assertThat(bad.column()).isEqualTo(9);
                    assertThat(bad.sentence())
                            .isEqualTo("Line 2, character 9: There is no variable {{nmber}}. Choose one of the list.");
                });
        assertThat(ReplyText.read("{{number")).isInstanceOf(ReplyText.Reading.Bad.class);
        assertThat(ReplyText.read("{{number\n}}")).isInstanceOf(ReplyText.Reading.Bad.class);
    }

    @Test
    void aValueThatLooksLikeAVariableIsWords() {
        var readers = new Some(
                Map.of(
                        Variable.TITLE, new Value.Known("{{me.name}}"),
                        Variable.ME_NAME, new Value.Known("Ann")),
                List.of());

        assertThat(Filled.of(english("{{title}}"), readers).text()).isEqualTo("{{me.name}}");
    }

    @Test
    void theReadersLanguageIsChosen() {
        var reply = new Reply("en-GB", Map.of("en-GB", "Hello", "cy", "Helo", "fr-CA", "Bonjour"), null);

        assertThat(chosen(reply, "cy-GB")).isEqualTo("Helo");
        assertThat(chosen(reply, "fr")).isEqualTo("Bonjour");
        assertThat(chosen(reply, "en")).isEqualTo("Hello");
        assertThat(chosen(reply, "de", "cy")).isEqualTo("Helo");
        assertThat(chosen(reply, "de")).isEqualTo("Hello");
        assertThat(chosen(reply)).isEqualTo("Hello");
    }

    private static String chosen(Reply reply, String... languages) {
        return Filled.of(reply, new Some(Map.of(), List.of(languages))).text();
    }

    /** Whatever the text and whoever the readers: what they may not know is nowhere in it. */
    @Test
    void fillingInNeverTellsWhatTheReadersMayNotKnow() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            var values = new EnumMap<Variable, Value>(Variable.class);
            var secrets = new ArrayList<String>();
            for (var variable : Variable.values()) {
                var value =
                        "value" + random.nextInt(1_000_000) + (random.nextBoolean() ? Variable.ME_NAME.written() : "");
                if (random.nextBoolean()) {
                    values.put(variable, new Value.Known(value));
                } else {
                    secrets.add(value);
                    values.put(variable, new Value.Unsaid("Not for them."));
                }
            }
            secrets.removeIf(secret -> values.values().stream()
                    .anyMatch(value ->
                            value instanceof Value.Known known && known.text().contains(secret)));
            var text = text(random);
            var filled = Filled.of(english(text), new Some(values, List.of()));
            for (var secret : secrets) {
                assertThat(filled.text()).as("seed " + seed + ", run " + run).doesNotContain(secret);
            }
            for (var gap : filled.gaps()) {
                assertThat(values.get(gap.variable())).isInstanceOf(Value.Unsaid.class);
            }
        }
    }

    /** The text between the variables comes out as it went in. */
    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append("words } and { more\n");
                case 1 -> text.append("== \\ -- ");
                default -> text.append(Variable.values()[random.nextInt(Variable.values().length)].written());
            }
        }
        return text.toString();
    }

    @Test
    void whatIsWrittenToAFileIsReadAgain() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            var replies = new ArrayList<Template.Said<Reply>>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                var text = "x" + text(random).strip();
                var lines = "== a\n-- b\n\\c\n\n" + text;
                var audience = random.nextBoolean() ? null : Audience.EVERYONE;
                var reply = new Reply(
                        "en-GB", Map.of("en-GB", text.stripTrailing(), "cy", lines.stripTrailing()), audience);
                replies.add(new Template.Said<>("Reply " + i, random.nextBoolean() ? "r" + i : "", reply));
            }
            assertThat(ReplyFile.read(ReplyFile.write(replies)))
                    .as("seed " + seed)
                    .isEqualTo(replies);
            assertThat(ReplyFile.read(ReplyFile.write(replies).replace("\n", "\r\n")))
                    .isEqualTo(replies);
        }
    }

    @Test
    void everyVariableIsWrittenOnce() {
        assertThat(Set.of(Variable.values())).hasSameSizeAs(Variable.values());
        for (var variable : Variable.values()) {
            assertThat(Variable.of(variable.code())).contains(variable);
        }
    }
}
