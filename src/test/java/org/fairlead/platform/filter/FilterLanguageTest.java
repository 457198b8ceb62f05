package org.fairlead.platform.filter;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.fairlead.platform.filter.Filter.And;
import org.fairlead.platform.filter.Filter.Compare;
import org.fairlead.platform.filter.Filter.Flag;
import org.fairlead.platform.filter.Filter.Not;
import org.fairlead.platform.filter.Filter.Operator;
import org.fairlead.platform.filter.Filter.Or;
import org.fairlead.platform.filter.Filter.Value;
import org.fairlead.platform.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class FilterLanguageTest {

    @Test
    void andBindsTighterThanOrAndNotTightest() {
        assertThat(Sample.read("open or paused and not breached"))
                .isEqualTo(new Or(List.of(
                        new Flag("open"), new And(List.of(new Flag("paused"), new Not(new Flag("breached")))))));
        assertThat(Sample.read("(open or paused) AND breached"))
                .isEqualTo(
                        new And(List.of(new Or(List.of(new Flag("open"), new Flag("paused"))), new Flag("breached"))));
    }

    @Test
    void valuesAreReadByTheTypeOfTheirField() {
        assertThat(value("due < 2h")).isEqualTo(new Value.FromNow(Duration.ofHours(2)));
        assertThat(value("opened >= now-7d")).isEqualTo(new Value.FromNow(Duration.ofDays(-7)));
        assertThat(value("opened = 2026-03-01")).isEqualTo(new Value.Day(LocalDate.of(2026, 3, 1)));
        assertThat(value("due = today")).isEqualTo(new Value.Today(0));
        assertThat(value("due <= Tomorrow")).isEqualTo(new Value.Today(1));
        assertThat(value("opened >= today-30d")).isEqualTo(new Value.Today(-30));
        assertThat(value("opened > yesterday-2d")).isEqualTo(new Value.Today(-3));
        assertThat(value("opened > 2026-03-01T10:00Z"))
                .isEqualTo(new Value.Moment(Instant.parse("2026-03-01T10:00:00Z")));
        assertThat(value("opened > 2026-03-01T10:00"))
                .isEqualTo(new Value.Local(LocalDateTime.parse("2026-03-01T10:00")));
        assertThat(value("elapsed > 2h")).isEqualTo(new Value.Length(Duration.ofHours(2)));
        assertThat(value("reopened >= 2.50")).isEqualTo(new Value.Number(new BigDecimal("2.5")));
        assertThat(value("priority = critical")).isEqualTo(new Value.Chosen("P1"));
        assertThat(value("state = \"in progress\"")).isEqualTo(new Value.Chosen("IN_PROGRESS"));
        assertThat(value("team = \"my team\"")).isEqualTo(new Value.Own());
        assertThat(value("team = my team")).isEqualTo(new Value.Own());
        assertThat(value("owner = my-party")).isEqualTo(new Value.Own());
        assertThat(value("assignee = me")).isEqualTo(new Value.Own());
        assertThat(value("assignee = none")).isEqualTo(new Value.None());
        assertThat(value("owner = \"Halyard Hosting\"")).isEqualTo(new Value.Named("Halyard Hosting"));
        assertThat(value("title ~ \"say \\\"no\\\" \\\\ now\"")).isEqualTo(new Value.Text("say \"no\" \\ now"));
        assertThat(Sample.read("  ")).isEqualTo(new Filter.Everything());
        assertThat(Sample.read("priority not in (P1, P2)")).isInstanceOf(Not.class);
    }

    @Test
    void aFieldIsUnderstoodByItsOtherNameAndWrittenByItsOwn() {
        var schema = FilterSchema.of(
                FilterField.of("owner", FilterType.PERSON, "The person at work").also("assignee"));

        var filter = FilterLanguage.read("Assignee = me", schema, Sample.RESOLVER);

        assertThat(filter.print(schema)).isEqualTo("owner = me");
        assertThatThrownBy(() -> FilterSchema.of(
                        FilterField.of("owner", FilterType.PERSON, "Who").also("who"),
                        FilterField.of("who", FilterType.PERSON, "Who")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDayTooFarAwayToBeWrittenAgainIsRefused() {
        assertThat(value("due = yesterday-9998d")).isEqualTo(new Value.Today(-9999));
        for (var text : List.of("due = tomorrow+9999d", "due = yesterday-9999d")) {
            assertThatThrownBy(() -> Sample.read(text)).as(text).isInstanceOf(RefusedException.class);
        }
    }

    private static Value value(String text) {
        return ((Compare) Sample.read(text)).values().getFirst();
    }

    @Test
    void whatIsPrintedReadsBackAsTheSameFilter() {
        long seed = System.nanoTime();
        System.out.println("FilterLanguageTest seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            var filter = filter(random, 4);
            var text = filter.print(Sample.SCHEMA);
            if (text.length() <= FilterLanguage.MOST_TEXT) {
                assertThat(Sample.read(text)).as("seed %d: %s", seed, text).isEqualTo(filter);
            }
        }
    }

    private static Filter filter(Random random, int depth) {
        return switch (depth == 0 ? random.nextInt(2) : random.nextInt(5)) {
            case 0 -> new Flag(List.of("paused", "breached", "open").get(random.nextInt(3)));
            case 1 -> comparison(random);
            case 2 -> new Not(filter(random, depth - 1));
            case 3 -> new And(several(random, () -> filter(random, depth - 1)));
            default -> new Or(several(random, () -> filter(random, depth - 1)));
        };
    }

    private static <T> List<T> several(Random random, Supplier<T> each) {
        var list = new ArrayList<T>();
        int count = 2 + random.nextInt(2);
        for (int index = 0; index < count; index++) {
            list.add(each.get());
        }
        return list;
    }

    private static Compare comparison(Random random) {
        var fields = Sample.SCHEMA.fields().stream()
                .filter(field -> field.type() != FilterType.FLAG)
                .toList();
        var field = fields.get(random.nextInt(fields.size()));
        var operators =
                List.of(Operator.values()).stream().filter(field.type()::allows).toList();
        var operator = operators.get(random.nextInt(operators.size()));
        if (operator == Operator.IN) {
            return new Compare(field.name(), operator, several(random, () -> value(field, operator, random)));
        }
        return new Compare(field.name(), operator, List.of(value(field, operator, random)));
    }

    private static Value value(FilterField field, Operator operator, Random random) {
        boolean noneFits = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL || operator == Operator.IN;
        if (noneFits && random.nextInt(8) == 0) {
            return new Value.None();
        }
        return switch (field.type()) {
            case TEXT -> new Value.Text(text(random));
            case NUMBER ->
                random.nextBoolean()
                        ? new Value.Number(BigDecimal.valueOf(random.nextLong(-99999, 99999), random.nextInt(4)))
                        : new Value.Length(Duration.ofSeconds(random.nextInt(500_000)));
            case INSTANT ->
                switch (random.nextInt(5)) {
                    case 0 -> new Value.Today(random.nextInt(-9_000, 9_000));
                    case 3 -> new Value.Local(LocalDateTime.ofEpochSecond(random.nextLong(4_000_000_000L), 0, UTC));
                    case 2 -> new Value.Day(LocalDate.ofEpochDay(random.nextInt(40_000)));
                    case 1 -> new Value.Moment(Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)));
                    default -> new Value.FromNow(Duration.ofSeconds(random.nextInt(-900_000, 900_000)));
                };
            case CHOICE ->
                new Value.Chosen(field.choices()
                        .get(random.nextInt(field.choices().size()))
                        .code());
            case PARTY, PERSON, TEAM, REF -> {
                var names = Sample.NAMES.keySet().stream().sorted().toList();
                yield field.type() != FilterType.REF && random.nextInt(4) == 0
                        ? new Value.Own()
                        : new Value.Named(names.get(random.nextInt(names.size())));
            }
            case FLAG -> throw new IllegalStateException();
        };
    }

    private static String text(Random random) {
        var alphabet = "abz AND or not in 09 \\\"'(),=<>!~-_.\té☂\n";
        var text = new StringBuilder();
        int length = random.nextInt(12);
        for (int index = 0; index < length; index++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    @Test
    void noTextMakesTheReaderFail() {
        long seed = System.nanoTime();
        System.out.println("FilterLanguageTest seed " + seed);
        var random = new Random(seed);
        var pieces = List.of(
                "open",
                "and",
                "or",
                "not",
                "(",
                ")",
                "due",
                "<",
                "2h",
                "priority",
                "in",
                "P1",
                ",",
                "=",
                "\"",
                "now-",
                "now-9d",
                "title",
                "~",
                "!",
                "!=",
                "2026-13-01",
                "my",
                "team",
                "none",
                "\\",
                "T10",
                "2026-02-30T10:00Z");
        for (int round = 0; round < 50_000; round++) {
            var text = new StringBuilder();
            int length = random.nextInt(10);
            for (int index = 0; index < length; index++) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            }
            try {
                Sample.read(text.toString());
            } catch (RefusedException refused) {
                var place = (FilterRefusal.NotUnderstood) refused.refusal();
                assertThat(place.offset()).as(text.toString()).isBetween(0, text.length());
            }
        }
    }

    @Test
    void anErrorSaysWhereAndWhatWasMeant() {
        assertProblem("priorty = P1", 0, "Did you mean priority?");
        assertProblem("open and priority = P11", 20, "Did you mean P1?");
        assertProblem("open breached", 5, "Write and or or before breached");
        assertProblem("open and (paused", 9, "not closed");
        assertProblem("open)", 4, "never opened");
        assertProblem("due ~ 2h", 4, "cannot be compared with ~");
        assertProblem("due <", 5, "a value is expected");
        assertProblem("due < none", 4, "Only = and != go with none");
        assertProblem("title = \"abc", 8, "not closed");
        assertProblem("owner = Nobody", 8, "There is no owner named Nobody");
        assertProblem("paused = yes", 7, "Write paused alone");
        assertProblem("opened = 2026-02-30", 9, "There is no such day");
        assertProblem("priority in P1", 12, "in brackets");
        assertProblem("and open", 0, "Here a field is expected");
        assertProblem("(".repeat(21) + "open", 20, "at most 20 deep");
        assertProblem("open" + " and open".repeat(100), 4 + 9 * 99 + 5, "at most 100 comparisons");
        assertProblem("x".repeat(2001), 2000, "at most 2,000 characters");
    }

    private static void assertProblem(String text, int offset, String words) {
        var refused = catchThrowableOfType(RefusedException.class, () -> Sample.read(text));
        assertThat(refused).as(text).isNotNull();
        var problem = (FilterRefusal.NotUnderstood) refused.refusal();
        assertThat(problem.sentence()).as(text).contains(words);
        assertThat(problem.offset()).as(text).isEqualTo(offset);
        assertThat(problem.marked()).endsWith("\n" + " ".repeat(offset) + "^");
    }
}
