package org.fairlead.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.testing.TestDatabase;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports as a program does them, and what lies behind. */
final class ImportingOverHttp {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST = Duration.ofMinutes(6);

    private final MockMvc http;
    private final String bearer;

    ImportingOverHttp(MockMvc http, String bearer) {
        this.http = http;
        this.bearer = bearer;
    }

    /** Gives a log in and waits until its import is over. */
    JsonNode imported(String kind, MockMultipartFile file, String mapping, boolean simulate) throws Exception {
        var answer = submitted(kind, file, mapping, simulate, "key-" + System.nanoTime());
        return over(answer.get("id").asString());
    }

    JsonNode submitted(String kind, MockMultipartFile file, String mapping, boolean simulate, String key)
            throws Exception {
        var request = multipart("/api/v1/imports")
                .file(file)
                .param("kind", kind)
                .param("simulate", Boolean.toString(simulate))
                .header("Authorization", bearer)
                .header("Idempotency-Key", key);
        if (!mapping.isEmpty()) {
            request.param("mapping", mapping);
        }
        var response = http.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(202);
        return JSON.readTree(response.getContentAsString());
    }

    /** The import once it is over. */
    JsonNode over(String id) throws Exception {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < until) {
            var job = json(get("/api/v1/imports/" + id));
            if (List.of("DONE", "FAILED", "CANCELLED").contains(job.get("state").asString())) {
                return job;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the import is not over after " + LONGEST);
    }

    JsonNode json(MockHttpServletRequestBuilder request) throws Exception {
        var response = http.perform(request.header("Authorization", bearer))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return JSON.readTree(response.getContentAsString());
    }

    JsonNode send(String path) throws Exception {
        var response = http.perform(post(path)
                        .header("Authorization", bearer)
                        .header("Idempotency-Key", "key-" + System.nanoTime()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isBetween(200, 202);
        return JSON.readTree(response.getContentAsString());
    }

    /** The flow of what was imported from the log of the name. */
    JsonNode flow(String source) throws Exception {
        return json(get("/api/v1/flow").param("filter", "source = \"import/" + source + "\""));
    }

    /** Every row an import says something about. */
    List<JsonNode> rows(String id) throws Exception {
        var rows = new ArrayList<JsonNode>();
        String cursor = null;
        do {
            var request = get("/api/v1/imports/" + id + "/rows").param("limit", "2");
            var page = json(cursor == null ? request : request.param("cursor", cursor));
            page.get("items").values().forEach(rows::add);
            cursor = page.get("next").isNull() ? null : page.get("next").asString();
        } while (cursor != null);
        return rows;
    }

    /**
     * How many rows each table has, those of the jobs themselves apart. Of what hangs on records only those of the log are counted:
     * the tool goes on with other tests' records meanwhile, but begins none.
     */
    static Map<String, Long> tableCounts(String source) {
        var ofTheLog = " where record_id in (select id from record.header where source = 'import/" + source + "')";
        var hanging = texts("select table_schema || '.' || table_name from information_schema.columns "
                + "where column_name = 'record_id'");
        var counts = new HashMap<String, Long>();
        for (var table : texts("select schemaname || '.' || tablename from pg_tables "
                + "where schemaname not in ('pg_catalog', 'information_schema', 'imports', 'access')")) {
            var which = hanging.contains(table) ? ofTheLog : "";
            counts.put(
                    table,
                    Long.valueOf(texts("select count(*) from " + table + which).getFirst()));
        }
        assertThat(counts).as("there are tables").hasSizeGreaterThan(10);
        return counts;
    }

    static List<String> texts(String sql) {
        try (var owner = TestDatabase.owner().getConnection();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Takes what was imported away again, so that other tests on this database need not carry it. */
    static void forget(String source) {
        try (var owner = TestDatabase.owner().getConnection();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute(
                    "create temp table gone on commit drop as select id from record.header where source = 'import/"
                            + source + "'");
            for (var table : texts(
                    "select distinct table_schema || '.' || table_name from information_schema.columns"
                            + " where column_name = 'record_id' and table_schema not in ('pg_catalog', 'information_schema')")) {
                statement.execute("delete from " + table + " where record_id in (select id from gone)");
            }
            statement.execute("delete from record.header where id in (select id from gone)");
            owner.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
