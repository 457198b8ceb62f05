package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairlead.platform.actor.Actor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody of a small estate at a browser without JavaScript. They need an account: {@link Scripts#as} opens one. */
public final class Browsing {

    private static final String BOUNDARY = "between-the-parts";

    private final MockMvc http;
    private final MockHttpSession session;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    /** Signs in. */
    public Browsing(MockMvc http, Scripts scripts, Actor actor) throws Exception {
        this.http = http;
        scripts.as(actor);
        var login = "s" + actor.optionalPerson().orElseThrow().toString().replace("-", "");
        var first = new MockHttpSession();
        var form = Jsoup.parse(http.perform(get("/sign-in").session(first))
                .andReturn()
                .getResponse()
                .getContentAsString());
        var answer = http.perform(post("/sign-in")
                        .session(first)
                        .param("_csrf", form.select("input[name=_csrf]").attr("value"))
                        .param("login", login)
                        .param("password", "correct horse battery"))
                .andReturn();
        assertThat(answer.getResponse().getStatus()).isEqualTo(303);
        session = (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession());
    }

    /** Whatever is answered to an address. */
    public MockHttpServletResponse answer(String path) throws Exception {
        boolean written = path.indexOf('%') >= 0 || path.indexOf('+') >= 0;
        return written ? answer(URI.create(path.replace("+", "%20"))) : sent(get(path));
    }

    /** Whatever is answered to an address as it travels. */
    public MockHttpServletResponse answer(URI address) throws Exception {
        return sent(get(address));
    }

    /** A page that is there. */
    public Document open(String path) throws Exception {
        var answer = answer(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    /** Sends the first form of a page that goes to this address, with these values and what is hidden in it. */
    public MockHttpServletResponse send(Document page, String action, String... values) throws Exception {
        return send(page, action, action, values);
    }

    /** The same by a button of the form that sends it elsewhere. */
    public MockHttpServletResponse send(Document page, String of, String action, String[] values) throws Exception {
        var form = Objects.requireNonNull(page.selectFirst("form[action=" + of + "]"));
        var request = post(action);
        form.select("input[type=hidden]").forEach(hidden -> request.param(hidden.attr("name"), hidden.attr("value")));
        for (int at = 0; at < values.length; at += 2) {
            request.param(values[at], values[at + 1]);
        }
        return sent(request);
    }

    /** Keeps what is typed into the first form of a page that goes to this address, as its script does, and says what is answered. */
    public JsonNode types(Document page, String of, String... values) throws Exception {
        var form = Objects.requireNonNull(page.selectFirst("form[action=" + of + "]"));
        var request = post(form.attr("data-drafts")).header("HX-Request", "true");
        form.select("input[type=hidden]").forEach(hidden -> request.param(hidden.attr("name"), hidden.attr("value")));
        for (int at = 0; at < values.length; at += 2) {
            request.param(values[at], values[at + 1]);
        }
        var told = JsonMapper.shared().readTree(sent(request).getContentAsString());
        form.select("input[name=draft]").val(told.at("/draft").asString());
        form.select("input[name=draftVersion]").val(told.at("/version").asString());
        return told;
    }

    /** Sends the form of a page that takes a file, with the file, these values and what is hidden in it. */
    public MockHttpServletResponse sendFile(Document page, String action, MockMultipartFile file, String... values)
            throws Exception {
        var form = Objects.requireNonNull(page.selectFirst("form[action=" + action + "]"));
        var request = MockMvcRequestBuilders.multipart(action);
        request.file(file);
        form.select("input[type=hidden]").forEach(hidden -> request.param(hidden.attr("name"), hidden.attr("value")));
        for (int at = 0; at < values.length; at += 2) {
            request.param(values[at], values[at + 1]);
        }
        request.session(session);
        return http.perform(request).andReturn().getResponse();
    }

    /** Sends the form of a page part by part, as browsers do where files may come with it. */
    public MockHttpServletResponse sendParts(
            Document page, String action, List<MockMultipartFile> files, String... values) throws Exception {
        var form = Objects.requireNonNull(page.selectFirst("form[action=" + action + "][enctype=multipart/form-data]"));
        var body = new ByteArrayOutputStream();
        for (var hidden : form.select("input[type=hidden]")) {
            part(body, "name=\"" + hidden.attr("name") + "\"", bytes(hidden.attr("value")));
        }
        for (int at = 0; at < values.length; at += 2) {
            part(body, "name=\"" + values[at] + "\"", bytes(values[at + 1]));
        }
        for (var file : files) {
            part(body, "name=\"file\"; filename=\"" + file.getOriginalFilename() + "\"", file.getBytes());
        }
        body.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
        return sent(post(action)
                .contentType("multipart/form-data; boundary=" + BOUNDARY)
                .content(body.toByteArray()));
    }

    private static void part(ByteArrayOutputStream body, String said, byte[] bytes) {
        body.writeBytes(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + said + "\r\n\r\n"));
        body.writeBytes(bytes);
        body.writeBytes(bytes("\r\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Sends values to an address without looking at a page of it first, as whoever makes up a form does. */
    public MockHttpServletResponse sends(String action, String... values) throws Exception {
        var request = MockMvcRequestBuilders.post(URI.create(action))
                .param("_csrf", open("/help").select("input[name=_csrf]").attr("value"));
        for (int at = 0; at < values.length; at += 2) {
            request.param(values[at], values[at + 1]);
        }
        return sent(request);
    }

    /** With the session and the cookies; what the answer sets is kept. */
    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
        request.session(session);
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        var answer = http.perform(request).andReturn().getResponse();
        for (var cookie : answer.getCookies()) {
            cookies.put(cookie.getName(), cookie);
        }
        return answer;
    }
}
