package org.fairlead.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.fairlead.platform.sheet.Samples.Line;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theObjectSaysWhatItIsAndEndsWithItsCountAndMarking() {
        var json = JSON.readTree(Samples.written(
                out -> new JsonWriter<>(Samples.sheet(), out),
                new Line("=1+1 \"x\"\n漢", 7, Samples.NOON, true),
                new Line(null, 0.5, null, null)));

        assertThat(json.propertyNames())
                .containsExactly("marking", "list", "filter", "asOf", "exportedBy", "columns", "rows", "end");
        assertThat(json.at("/marking").asString()).isEqualTo("OFFICIAL");
        assertThat(json.at("/filter").asString()).isEqualTo("open and title ~ \"mail\"");
        assertThat(json.at("/asOf").asString()).isEqualTo("2031-07-04T12:00:00Z");
        assertThat(json.at("/exportedBy").asString()).isEqualTo("A. Duty · Meridian");
        assertThat(json.at("/columns/3/type").asString()).isEqualTo("instant");
        assertThat(json.at("/rows/0/title").asString()).isEqualTo("=1+1 \"x\"\n漢");
        assertThat(json.at("/rows/0/count").isNumber()).isTrue();
        assertThat(json.at("/rows/0/vip").asBoolean()).isTrue();
        assertThat(json.at("/rows/1").propertyNames()).containsExactly("marking", "count");
        assertThat(json.at("/end/rows").asInt()).isEqualTo(2);
        assertThat(json.at("/end/marking").asString()).isEqualTo("OFFICIAL");
    }

    @Test
    void withoutItsEndItIsNoJson() {
        var bytes = new ByteArrayOutputStream();
        var writer = new JsonWriter<>(Samples.sheet(), bytes);
        writer.begin();
        writer.rows(List.of(Line.titled("first")));
        writer.flush();

        assertThat(bytes.toString(java.nio.charset.StandardCharsets.UTF_8)).contains("first");
        assertThatThrownBy(() -> JSON.readTree(bytes.toByteArray())).isInstanceOf(JacksonException.class);
    }
}
