package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fairlead.platform.filter.Filter;
import org.fairlead.platform.filter.FilterField;
import org.fairlead.platform.filter.FilterLanguage;
import org.fairlead.platform.filter.FilterRefusal;
import org.fairlead.platform.filter.FilterSchema;
import org.fairlead.platform.filter.FilterType;
import org.fairlead.platform.filter.NameResolver;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.RecordFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on the language of filters says what the product's own filter does. */
@StandingTest
class FilterPageTest {

    private static final Path PAGE = Path.of("docs/reference/filter-language.md");
    private static final String HEAD = "| field | holds | which |\n|---|---|---|\n";
    private static final Pattern TABLE = Pattern.compile(Pattern.quote(HEAD) + "((?:\\|.*\\n)*)");

    /** Every name is somebody's. */
    private static final NameResolver KNOWN = new NameResolver() {
        @Override
        public Set<UUID> named(FilterField field, String name) {
            return Set.of(new UUID(0, 1));
        }

        @Override
        public Set<UUID> own(FilterType type) {
            return Set.of(new UUID(0, 2));
        }
    };

    @Autowired
    private RecordFilter filters;

    private FilterSchema schema;
    private String page;

    @BeforeEach
    void thePage() throws Exception {
        schema = filters.schema();
        page = Files.readString(PAGE);
    }

    private Filter read(String text) {
        return FilterLanguage.read(text, schema, KNOWN);
    }

    @Test
    void everyExampleIsUnderstoodByTheProduct() {
        var examples = block("filter");

        assertThat(examples)
                .hasSizeGreaterThan(25)
                .allSatisfy(line -> assertThat(read(line).print(schema)).isNotEmpty());
    }

    @Test
    void whatIsRefusedIsRefusedInTheWordsOfThePage() {
        var lines = block("filter-refused");

        assertThat(lines.size() / 3).isGreaterThan(3);
        for (int index = 0; index + 2 < lines.size(); index += 3) {
            int row = index;
            var refused = catchThrowableOfType(RefusedException.class, () -> read(lines.get(row)));
            assertThat(refused).as(lines.get(row)).isNotNull();
            var problem = (FilterRefusal.NotUnderstood) refused.refusal();
            assertThat(problem.marked()).isEqualTo(lines.get(row) + "\n" + lines.get(row + 1));
            assertThat(problem.sentence()).isEqualTo(lines.get(row + 2));
        }
    }

    @Test
    void itsTableHasEveryFieldThereIs() throws Exception {
        var fields = schema.fields().stream()
                .sorted(Comparator.comparing(FilterField::name))
                .map(FilterPageTest::line)
                .collect(Collectors.joining());
        var table = TABLE.matcher(page);
        assertThat(table.find()).isTrue();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, page.substring(0, table.start(1)) + fields + page.substring(table.end(1)));
        } else {
            assertThat(table.group(1)).isEqualTo(fields);
        }
    }

    private static String line(FilterField field) {
        var names = new ArrayList<>(List.of("`" + field.name() + "`"));
        field.others().forEach(other -> names.add("also `" + other + "`"));
        var choices = field.choices().stream()
                .map(choice -> "`" + choice.code() + "`")
                .collect(Collectors.joining(" ", ": ", ""));
        return "| %s | %s | %s |\n"
                .formatted(
                        String.join(", ", names),
                        holds(field.type()),
                        field.words() + (field.choices().isEmpty() ? "" : choices));
    }

    private static String holds(FilterType type) {
        return switch (type) {
            case TEXT -> "text";
            case NUMBER -> "number";
            case INSTANT -> "time";
            case CHOICE -> "choice";
            case PARTY -> "organisation";
            case PERSON -> "person";
            case TEAM -> "team";
            case REF -> "other item";
            case FLAG -> "yes or no";
        };
    }

    private List<String> block(String kind) {
        var lines = new ArrayList<String>();
        var blocks =
                Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL).matcher(page);
        while (blocks.find()) {
            blocks.group(1).lines().filter(line -> !line.isBlank()).forEach(lines::add);
        }
        return lines;
    }
}
