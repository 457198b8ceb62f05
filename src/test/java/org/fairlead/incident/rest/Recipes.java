package org.fairlead.incident.rest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.fairlead.incident.Scripts;
import org.fairlead.incident.Scripts.Script;
import org.fairlead.testing.SmallEstate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** For every route that changes something: how to bring an incident to where the call makes sense, and the call. */
final class Recipes {

    private static final String LIST = "/api/v1/incidents";
    private static final String ONE = LIST + "/{incident}";
    private static final String PACKET = "\"packet\":{\"SYMPTOMS\":\"a\",\"IMPACT\":\"b\",\"TESTS_DONE\":\"c\"}";

    private final SmallEstate estate;
    private final Script desk;
    private final Script officer;
    private final Script network;
    private final Script hosting;
    private final Script user;
    private final Map<String, Supplier<Call>> recipes = new LinkedHashMap<>();

    Recipes(Scripts scripts) {
        estate = scripts.estate();
        desk = scripts.as(estate.agent);
        officer = scripts.as(estate.dutyOfficer);
        network = scripts.as(estate.networkResolver);
        hosting = scripts.as(estate.hostingResolver);
        user = scripts.as(estate.user);
        working();
        handingOver();
        escalating();
        marking();
        ending();
        relating();
    }

    /** A call that makes sense now; the incident is the one it changes, empty when it makes one. */
    record Call(
            Script by,
            String method,
            String path,
            @Nullable String body,
            @Nullable String tag,
            String incident) {
        Scripts.Said send(@Nullable String key) {
            return send(key, body);
        }

        Scripts.Said send(@Nullable String key, @Nullable String other) {
            return tag == null ? by.call(method, path, other, key) : by.call(method, path, other, key, "If-Match", tag);
        }
    }

    /**
     * What changes no incident: watching, which is the same however often it is asked (WatchingTest), and templates, which are kept by
     * {@code template}, with receipts of its own (CannedReplyTest, ScheduleTest).
     */
    private static final Set<Class<?>> CHANGE_NO_INCIDENT = Set.of(WatchResource.class, IncidentTemplateResource.class);

    /** Every unsafe route of the interface by which incidents change, as mapped. */
    static Set<String> mapped(RequestMappingHandlerMapping mapping) {
        var routes = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var type = handler.getBeanType();
            if (type.getPackageName().equals("org.fairlead.incident.rest") && !CHANGE_NO_INCIDENT.contains(type)) {
                info.getMethodsCondition().getMethods().stream()
                        .filter(method -> !method.name().equals("GET"))
                        .forEach(method -> info.getPatternValues().forEach(path -> routes.add(method + " " + path)));
            }
        });
        return routes;
    }

    Set<String> routes() {
        return recipes.keySet();
    }

    Call prepare(String route) {
        return Objects.requireNonNull(recipes.get(route)).get();
    }

    Script desk() {
        return desk;
    }

    SmallEstate estate() {
        return estate;
    }

    /** The incident's address. */
    String logged() {
        return desk.post(LIST, """
                        {"title":"E-mail","description":"Late","reporter":"%s","service":"%s","impact":"Site","urgency":"High"}
                        """.formatted(estate.userPerson, estate.service))
                .is(201)
                .location();
    }

    private String offered() {
        return desk.post(logged() + "/hand-offs", "{\"to\":\"%s\",%s}".formatted(estate.network, PACKET))
                .is(201)
                .location();
    }

    private static String incident(String part) {
        return String.join("/", Arrays.asList(part.split("/", -1)).subList(0, 5));
    }

    private String paused() {
        return desk.post(
                        logged() + "/pauses",
                        "{\"reason\":\"%s\",\"evidence\":\"Rang\"}".formatted(estate.waitingForUser))
                .is(201)
                .location();
    }

    private String resolved() {
        var address = logged();
        desk.post(address + "/resolution", "{\"code\":\"%s\",\"words\":\"Done\"}".formatted(estate.fixed))
                .is(200);
        return address;
    }

    private void working() {
        recipes.put("POST " + LIST, () -> new Call(desk, "POST", LIST, "{\"title\":\"Printer\"}", null, ""));
        recipes.put("PATCH " + ONE, () -> {
            var address = logged();
            return new Call(
                    desk,
                    "PATCH",
                    address,
                    "{\"title\":\"Other\"}",
                    desk.get(address).tag(),
                    address);
        });
        recipes.put("POST " + ONE + "/notes", () -> {
            var address = incident(paused());
            return new Call(user, "POST", address + "/notes", "{\"text\":\"Mailbox 4\"}", null, address);
        });
        recipes.put("POST " + ONE + "/notes/{note}/correction", () -> {
            var address = logged();
            var note = desk.post(address + "/notes", "{\"text\":\"Mailbox 4\"}").is(201);
            var path = address + "/notes/" + note.json().get("seq").asInt() + "/correction";
            return new Call(desk, "POST", path, "{\"text\":\"Mailbox 5\"}", null, address);
        });
        recipes.put("PUT " + ONE + "/assignment", () -> {
            var address = logged();
            var body = "{\"owner\":\"%s\"}".formatted(estate.agent.person());
            return new Call(
                    desk,
                    "PUT",
                    address + "/assignment",
                    body,
                    desk.get(address).tag(),
                    address);
        });
        recipes.put("POST " + ONE + "/pauses", () -> {
            var address = logged();
            var body =
                    "{\"reason\":\"%s\",\"evidence\":\"Rang\",\"words\":\"Which?\"}".formatted(estate.waitingForUser);
            return new Call(desk, "POST", address + "/pauses", body, null, address);
        });
        recipes.put("POST " + ONE + "/pauses/{id}/resumption", () -> {
            var pause = paused();
            return new Call(desk, "POST", pause + "/resumption", null, null, incident(pause));
        });
        recipes.put("POST " + ONE + "/pauses/{id}/void", () -> {
            var pause = paused();
            return new Call(officer, "POST", pause + "/void", "{\"reason\":\"No call\"}", null, incident(pause));
        });
        recipes.put("POST " + ONE + "/resumption", () -> {
            var address = incident(paused());
            return new Call(desk, "POST", address + "/resumption", null, null, address);
        });
    }

    private void handingOver() {
        recipes.put("POST " + ONE + "/hand-offs", () -> {
            var address = logged();
            var body = "{\"to\":\"%s\",%s}".formatted(estate.network, PACKET);
            return new Call(desk, "POST", address + "/hand-offs", body, null, address);
        });
        recipes.put("POST " + ONE + "/hand-offs/{id}/acceptance", () -> {
            var offer = offered();
            return new Call(network, "POST", offer + "/acceptance", null, null, incident(offer));
        });
        recipes.put("POST " + ONE + "/hand-offs/{id}/rejection", () -> {
            var offer = offered();
            var body = "{\"reason\":\"Not ours\",\"code\":\"NOT_OURS\"}";
            return new Call(network, "POST", offer + "/rejection", body, null, incident(offer));
        });
        recipes.put("POST " + ONE + "/hand-offs/{id}/withdrawal", () -> {
            var offer = offered();
            return new Call(desk, "POST", offer + "/withdrawal", null, null, incident(offer));
        });
        recipes.put("POST " + ONE + "/hand-offs/{id}/finding", this::finding);
        recipes.put("POST " + ONE + "/arbitrations", () -> {
            var address = logged();
            return new Call(desk, "POST", address + "/arbitrations", "{\"reason\":\"Whose?\"}", null, address);
        });
        recipes.put("POST " + ONE + "/arbitrations/{id}/decision", () -> {
            var address = logged();
            var asked = desk.post(address + "/arbitrations", "{\"reason\":\"Whose?\"}")
                    .is(201)
                    .location();
            var body = "{\"holder\":\"%s\",\"reason\":\"Theirs\"}".formatted(estate.network);
            return new Call(officer, "POST", asked + "/decision", body, null, address);
        });
    }

    /** A finding is for an officer who is no party to the offer: between the two suppliers. */
    private Call finding() {
        var offer = offered();
        var address = incident(offer);
        network.post(offer + "/acceptance").is(200);
        var between = network.post(address + "/hand-offs", "{\"to\":\"%s\",%s}".formatted(estate.hosting, PACKET))
                .is(201)
                .location();
        hosting.post(between + "/rejection", "{\"reason\":\"No\"}").is(200);
        var body = "{\"finding\":\"WRONGFUL\",\"reason\":\"Traces show it\"}";
        return new Call(officer, "POST", between + "/finding", body, null, address);
    }

    private void escalating() {
        recipes.put("POST " + ONE + "/escalations", () -> {
            var address = logged();
            var body = "{\"to\":\"TEAM_LEAD\",\"reason\":\"A whole site waits\"}";
            return new Call(desk, "POST", address + "/escalations", body, null, address);
        });
        recipes.put("POST " + ONE + "/escalations/{id}/answer", () -> {
            var raised = desk.post(
                            logged() + "/escalations", "{\"to\":\"DUTY_OFFICER\",\"reason\":\"A whole site waits\"}")
                    .is(201)
                    .location();
            var body = "{\"words\":\"I ring the provider\"}";
            return new Call(officer, "POST", raised + "/answer", body, null, incident(raised));
        });
    }

    private void marking() {
        var route = " " + ONE + "/operational-flag";
        recipes.put("PUT" + route, () -> {
            var address = logged();
            var body = "{\"reason\":\"The exercise needs it\"}";
            return new Call(desk, "PUT", address + "/operational-flag", body, null, address);
        });
        recipes.put("DELETE" + route, () -> {
            var marked = prepare("PUT" + route);
            marked.send(Scripts.fresh()).is(200);
            return new Call(desk, "DELETE", marked.path(), null, null, marked.incident());
        });
    }

    private void ending() {
        recipes.put("POST " + ONE + "/resolution", () -> {
            var address = logged();
            var body = "{\"code\":\"%s\",\"words\":\"Restarted\"}".formatted(estate.fixed);
            return new Call(desk, "POST", address + "/resolution", body, null, address);
        });
        for (var end : List.of("confirmation", "closure")) {
            recipes.put("POST " + ONE + "/" + end, () -> {
                var address = resolved();
                return new Call(end.equals("closure") ? desk : user, "POST", address + "/" + end, null, null, address);
            });
        }
        recipes.put("POST " + ONE + "/reopening", () -> {
            var address = resolved();
            return new Call(user, "POST", address + "/reopening", "{\"reason\":\"Still late\"}", null, address);
        });
        recipes.put("POST " + ONE + "/cancellation", () -> {
            var address = logged();
            return new Call(user, "POST", address + "/cancellation", "{\"reason\":\"Mistake\"}", null, address);
        });
    }

    private void relating() {
        for (var how : List.of("merge", "parent")) {
            recipes.put((how.equals("merge") ? "POST " : "PUT ") + ONE + "/" + how, () -> {
                var address = logged();
                var body = "{\"%s\":\"%s\"}"
                        .formatted(how.equals("merge") ? "into" : "parent", logged().substring(LIST.length() + 1));
                return how.equals("merge")
                        ? new Call(desk, "POST", address + "/merge", body, null, address)
                        : new Call(
                                desk,
                                "PUT",
                                address + "/parent",
                                body,
                                desk.get(address).tag(),
                                address);
            });
            recipes.put("DELETE " + ONE + "/" + how, () -> {
                var joined = prepare((how.equals("merge") ? "POST " : "PUT ") + ONE + "/" + how);
                joined.send(Scripts.fresh()).is(200);
                return new Call(desk, "DELETE", joined.path(), null, null, joined.incident());
            });
        }
        branching();
    }

    private void branching() {
        recipes.put("POST " + ONE + "/copies", () -> {
            var address = logged();
            return new Call(desk, "POST", address + "/copies", "{\"title\":\"Like it\"}", null, address);
        });
        recipes.put("POST " + ONE + "/splits", () -> {
            var address = logged();
            var body = "{\"title\":\"Another matter\",\"description\":\"Apart\",\"entries\":[1]}";
            return new Call(desk, "POST", address + "/splits", body, null, address);
        });
        recipes.put("POST " + ONE + "/taking-back", () -> {
            var copied = prepare("POST " + ONE + "/copies")
                    .send(Scripts.fresh())
                    .is(201)
                    .location();
            return new Call(desk, "POST", copied + "/taking-back", null, null, copied);
        });
    }
}
