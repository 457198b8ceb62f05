package org.fairlead.platform.sheet;

import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object: what the file is, its columns, its rows, and an end that counts them and says the marking again. What has no value
 * is left out of its row. An object without its end is no JSON, so half a file cannot be read as a whole one.
 */
final class JsonWriter<R> implements SheetWriter<R> {

    private static final JsonFactory JSON = new JsonFactory();
    private static final SerializedString MARKING = new SerializedString(Sheet.MARKING);

    private final Sheet<R> sheet;
    private final JsonGenerator json;
    private final List<SerializedString> names;

    JsonWriter(Sheet<R> sheet, OutputStream out) {
        this.sheet = sheet;
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
        this.names = sheet.columns().stream()
                .map(column -> new SerializedString(column.name()))
                .toList();
    }

    @Override
    public void begin() {
        var about = sheet.about();
        json.writeStartObject();
        json.writeStringProperty(Sheet.MARKING, about.marking());
        json.writeStringProperty("list", about.list());
        json.writeStringProperty("filter", about.filter());
        json.writeStringProperty("asOf", about.asOf().toInstant().toString());
        json.writeStringProperty("exportedBy", about.exporter().line());
        json.writeArrayPropertyStart("columns");
        column(Sheet.MARKING, "Marking", "text");
        sheet.columns().forEach(column -> column(column.name(), column.heading(), column.type()));
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
    }

    private void column(String name, String heading, String type) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("heading", heading);
        json.writeStringProperty("type", type);
        json.writeEndObject();
    }

    @Override
    public void rows(List<R> rows) {
        for (var row : rows) {
            json.writeStartObject();
            json.writeName(MARKING);
            json.writeString(sheet.marking().apply(row));
            for (int at = 0; at < names.size(); at++) {
                value(names.get(at), sheet.columns().get(at), row);
            }
            json.writeEndObject();
        }
    }

    private void value(SerializedString name, SheetColumn<R> column, R row) {
        switch (column) {
            case SheetColumn.Text<R> text -> {
                var value = text.value().apply(row);
                if (value != null) {
                    json.writeName(name);
                    json.writeString(value);
                }
            }
            case SheetColumn.Amount<R> amount -> {
                var value = amount.value().apply(row);
                if (value != null) {
                    json.writeName(name);
                    json.writeNumber(Numbers.plain(value));
                }
            }
            case SheetColumn.Moment<R> moment -> {
                var value = moment.value().apply(row);
                if (value != null) {
                    json.writeName(name);
                    json.writeString(value.toString());
                }
            }
            case SheetColumn.Flag<R> flag -> {
                var value = flag.value().apply(row);
                if (value != null) {
                    json.writeName(name);
                    json.writeBoolean(value);
                }
            }
        }
    }

    @Override
    public void flush() {
        json.flush();
    }

    @Override
    public void end(long count) {
        json.writeEndArray();
        json.writeObjectPropertyStart("end");
        json.writeNumberProperty("rows", count);
        json.writeStringProperty(Sheet.MARKING, sheet.about().marking());
        json.writeEndObject();
        json.writeEndObject();
        json.flush();
    }
}
