package org.fairlead.campaign;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.fairlead.bench.Api;
import org.fairlead.bench.Wire.Answer;

/** Deeds by the interface for programs, with tokens. One for each client: it remembers the offers it has made. */
final class ApiDesk implements Desk {

    private final Api agent;
    private final Api resolver;
    private final Estate estate;
    private final Map<String, String> offers = new HashMap<>();

    /** Things of the estate that deeds name. */
    record Estate(String provider, String pauseReason, String closureCode) {}

    ApiDesk(Api agent, Api resolver, Estate estate) {
        this.agent = agent;
        this.resolver = resolver;
        this.estate = estate;
    }

    @Override
    public String perform(Deed deed) throws IOException, RefusedDeed {
        var api = switch (deed.kind()) {
            case CREATE, NOTE, OFFER -> agent;
            case ACCEPT, PAUSE, RESOLVE -> resolver;
        };
        return read(deed, api.post(path(deed), body(deed), deed.key().toString()));
    }

    private String path(Deed deed) {
        var record = "/api/v1/incidents/" + deed.number();
        return switch (deed.kind()) {
            case CREATE -> "/api/v1/incidents";
            case NOTE -> record + "/notes";
            case OFFER -> record + "/hand-offs";
            case ACCEPT -> record + "/hand-offs/" + offers.get(deed.number()) + "/acceptance";
            case PAUSE -> record + "/pauses";
            case RESOLVE -> record + "/resolution";
        };
    }

    private String body(Deed deed) {
        var words = '"' + deed.words() + '"';
        return switch (deed.kind()) {
            case CREATE ->
                "{\"title\":" + words
                        + ",\"description\":\"Made to be killed\",\"impact\":\"Team\",\"urgency\":\"Medium\"}";
            case NOTE -> "{\"text\":" + words + ",\"audience\":\"EVERYONE\"}";
            case OFFER -> "{\"to\":\"" + estate.provider() + "\",\"packet\":" + packet(words) + "}";
            case ACCEPT -> "{}";
            case PAUSE ->
                "{\"reason\":\"" + estate.pauseReason() + "\",\"evidence\":" + words + ",\"words\":" + words + "}";
            case RESOLVE -> "{\"code\":\"" + estate.closureCode() + "\",\"words\":" + words + "}";
        };
    }

    private static String packet(String words) {
        var packet = new StringBuilder("{");
        for (var item : new String[] {"SYMPTOMS", "TESTS_DONE", "EVIDENCE", "SUSPECTED_CAUSE", "IMPACT", "ACCESS"}) {
            packet.append(packet.length() > 1 ? "," : "")
                    .append('"')
                    .append(item)
                    .append("\":")
                    .append(words);
        }
        return packet.append('}').toString();
    }

    private String read(Deed deed, Answer answer) throws IOException, RefusedDeed {
        if (answer.status() >= 500) {
            throw new IOException("answered with " + answer.status());
        }
        if (answer.status() / 100 != 2) {
            throw new RefusedDeed(deed.kind() + " answered with " + answer.status() + " " + answer.text());
        }
        var address = answer.header("Location").orElse("");
        if (deed.kind() == Deed.Kind.OFFER) {
            offers.put(deed.number(), address.substring(address.lastIndexOf('/') + 1));
        }
        return deed.kind() == Deed.Kind.CREATE ? address.substring(address.lastIndexOf('/') + 1) : deed.number();
    }

    @Override
    public void close() {
        agent.close();
        resolver.close();
    }
}
