package org.fairlead.campaign;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.fairlead.bench.Caller;
import org.fairlead.bench.Wire.Answer;

/** Deeds by the forms that people use; the hidden intent is the key. */
final class FormDesk implements Desk {

    private static final String AGENT = "agent@demo";
    private static final String RESOLVER = "halyard@demo";

    private final Seats seats;
    private final Estate estate;
    private final Map<String, Caller> callers = new HashMap<>();
    private int generation = -1;

    /** Things of the estate that deeds name. */
    record Estate(String provider, String pauseReason, String closureCode) {}

    FormDesk(Seats seats, Estate estate) {
        this.seats = seats;
        this.estate = estate;
    }

    @Override
    public String perform(Deed deed) throws IOException, RefusedDeed {
        var fields = new HashMap<>(fields(deed));
        fields.put("intent", deed.key().toString());
        var caller = caller(deed.kind());
        return read(caller.post(path(deed), fields));
    }

    private static String path(Deed deed) {
        var record = "/incidents/" + deed.number();
        return switch (deed.kind()) {
            case CREATE -> "/incidents";
            case NOTE -> record + "/note";
            case OFFER -> record + "/hand-over";
            case ACCEPT -> record + "/accept";
            case PAUSE -> record + "/pause";
            case RESOLVE -> record + "/resolve";
        };
    }

    private Map<String, String> fields(Deed deed) {
        return switch (deed.kind()) {
            case CREATE ->
                Map.of("title", deed.words(), "description", "Made to be killed", "impact", "Team", "urgency", "Medium");
            case NOTE -> Map.of("text", deed.words(), "audience", "EVERYONE");
            case OFFER -> packet(deed);
            case ACCEPT -> Map.of();
            case PAUSE -> Map.of("reason", estate.pauseReason(), "evidence", deed.words(), "words", deed.words());
            case RESOLVE -> Map.of("code", estate.closureCode(), "words", deed.words());
        };
    }

    private Map<String, String> packet(Deed deed) {
        var fields = new HashMap<String, String>();
        fields.put("to", estate.provider());
        for (var item : new String[] {"SYMPTOMS", "TESTS_DONE", "EVIDENCE", "SUSPECTED_CAUSE", "IMPACT", "ACCESS"}) {
            fields.put("packet/" + item, deed.words());
        }
        return fields;
    }

    private Caller caller(Deed.Kind kind) throws IOException {
        int newest = seats.generation();
        if (newest != generation) {
            close();
            generation = newest;
        }
        var login = switch (kind) {
            case CREATE, NOTE, OFFER -> AGENT;
            case ACCEPT, PAUSE, RESOLVE -> RESOLVER;
        };
        var caller = callers.get(login);
        if (caller == null) {
            caller = seats.take(login);
            callers.put(login, caller);
        }
        return caller;
    }

    private String read(Answer answer) throws IOException, RefusedDeed {
        var to = answer.header("Location").orElse("");
        if (answer.status() == 403 || answer.status() == 401 || to.contains("/sign-in")) {
            seats.over(generation);
            throw new IOException("signed out");
        }
        if (answer.status() / 100 == 3 && to.contains("/incidents/INC-")) {
            return to.substring(to.indexOf("/INC-") + 1).split("[?#/]", 2)[0];
        }
        if (answer.status() >= 500) {
            throw new IOException("answered with " + answer.status());
        }
        throw new RefusedDeed("answered with " + answer.status() + " " + to);
    }

    @Override
    public void close() {
        callers.values().forEach(Caller::close);
        callers.clear();
    }
}
