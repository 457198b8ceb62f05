package org.fairlead.platform.table;

import static org.fairlead.platform.language.Say.say;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON: a list of objects, one object a line, or the object our own export writes. The headings are the names of all properties there are,
 * which are collected by reading the file once before.
 */
final class JsonLines implements Lines {

    private static final JsonFactory JSON = new JsonFactory();

    private final Objects objects;
    private final List<String> names;
    private boolean begun;

    private JsonLines(Objects objects, List<String> names) {
        this.objects = objects;
        this.names = names;
    }

    static JsonLines open(Path file, Charset charset) throws IOException {
        var names = new LinkedHashSet<String>();
        try (var objects = new Objects(file, charset)) {
            for (var object = objects.next(); object != null; object = objects.next()) {
                names.addAll(objects.announced());
                names.addAll(object.keySet());
                if (names.size() > MOST_COLUMNS) {
                    throw new UnreadableTableException(say("platform.table.too-many-properties", "most", MOST_COLUMNS));
                }
            }
            names.addAll(objects.announced());
        }
        return new JsonLines(new Objects(file, charset), List.copyOf(names));
    }

    @Override
    public @Nullable TableLine next() throws IOException {
        if (!begun) {
            begun = true;
            return TableLine.of(1, names);
        }
        var object = objects.next();
        if (object == null) {
            return null;
        }
        return new TableLine(
                objects.count(),
                names.stream().map(name -> object.getOrDefault(name, "")).toList(),
                objects.trouble());
    }

    @Override
    public void close() throws IOException {
        objects.close();
    }

    /** The objects of a file, one after another, as texts by name. */
    private static final class Objects implements AutoCloseable {

        private final JsonParser in;
        private final Set<String> announced = new LinkedHashSet<>();
        private boolean inList;
        private boolean exported;
        private int count;
        private String trouble = "";

        Objects(Path file, Charset charset) throws IOException {
            in = JSON.createParser(ObjectReadContext.empty(), Texts.reader(file, charset));
        }

        Set<String> announced() {
            return announced;
        }

        int count() {
            return count;
        }

        String trouble() {
            return trouble;
        }

        @Nullable
        Map<String, String> next() {
            try {
                return read();
            } catch (JacksonException wrong) {
                throw wrong.getCause() instanceof CharacterCodingException
                        ? new UnreadableTableException(Texts.notUtf8(), wrong)
                        : new UnreadableTableException(unreadable(wrong), wrong);
            }
        }

        private static String unreadable(JacksonException wrong) {
            var where = wrong.getLocation();
            return where == null
                    ? say("platform.table.json-not-whole")
                    : say("platform.table.json-not-expected", "line", where.getLineNr(), "column", where.getColumnNr());
        }

        private @Nullable Map<String, String> read() {
            var token = in.nextToken();
            if (token == JsonToken.START_ARRAY && !inList && count == 0) {
                inList = true;
                token = in.nextToken();
            }
            if (token == JsonToken.END_ARRAY && inList) {
                inList = false;
                rest();
                return null;
            }
            if (token == null) {
                if (inList) {
                    throw new UnreadableTableException(say("platform.table.json-no-end"));
                }
                return null;
            }
            if (token != JsonToken.START_OBJECT) {
                throw new UnreadableTableException(say("platform.table.json-no-object", "row", count + 1));
            }
            var object = object();
            if (object == null) {
                return read();
            }
            count++;
            return object;
        }

        /** What an export has after its rows: an export that was broken off has no end, and is refused as not whole. */
        private void rest() {
            while (exported && in.nextToken() != null) {
                // The end says what is known.
            }
        }

        /** One object; null when it was the beginning of an export, whose rows come next. */
        private @Nullable Map<String, String> object() {
            trouble = "";
            var values = new LinkedHashMap<String, String>();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = in.currentName();
                var token = in.nextToken();
                if (count == 0 && !inList && token == JsonToken.START_ARRAY && name.equals("rows")) {
                    inList = true;
                    exported = true;
                    return null;
                }
                if (count == 0 && !inList && token == JsonToken.START_ARRAY && name.equals("columns")) {
                    columns();
                } else if (values.putIfAbsent(name, value(name, token)) != null) {
                    trouble = say("platform.table.json-twice", "name", name);
                }
            }
            return values;
        }

        /** The names of the columns that an export announces. */
        private void columns() {
            for (var token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
                if (token == null) {
                    return;
                }
                if (token == JsonToken.PROPERTY_NAME && in.currentName().equals("name")) {
                    in.nextToken();
                    announced.add(String.valueOf(in.getString()));
                }
            }
        }

        private String value(String name, @Nullable JsonToken token) {
            return switch (token) {
                case null -> "";
                case VALUE_NULL -> "";
                case VALUE_TRUE -> "Yes";
                case VALUE_FALSE -> "No";
                case START_ARRAY -> several(name);
                case START_OBJECT -> {
                    in.skipChildren();
                    trouble = say("platform.table.json-object", "name", name);
                    yield "";
                }
                default -> in.getString();
            };
        }

        private String several(String name) {
            var texts = new ArrayList<String>();
            for (var token = in.nextToken(); token != null && token != JsonToken.END_ARRAY; token = in.nextToken()) {
                if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
                    in.skipChildren();
                    trouble = say("platform.table.json-list", "name", name);
                } else if (token != JsonToken.VALUE_NULL) {
                    texts.add(in.getString());
                }
            }
            return String.join(", ", texts);
        }

        @Override
        public void close() {
            in.close();
        }
    }
}
