package org.fairlead.campaign;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.fairlead.bench.Api;
import org.fairlead.bench.Product;
import org.fairlead.bench.Wire.Answer;

/** Deeds by the interface for programs, with tokens. One for each client: it remembers its last incident, note and offer. */
final class ApiDesk implements Desk {

    private static final int NOT_YET = 409;
    private static final Pattern PLACE = Pattern.compile("(?s).*?\"seq\" ?: ?([0-9]+).*");

    private final Programs programs;
    private final Estate estate;
    private final Map<String, String> offers = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private String latest = "";

    /** Things of the estate that deeds name. */
    record Estate(Terms terms, String checklist, String watch) {

        /** What work on an incident names. */
        record Terms(String provider, String pauseReason, String closureCode, String effortClass) {}
    }

    /** Programs that act for an agent, for a resolver of the provider and for an administrator. */
    record Programs(Api agent, Api resolver, Api administrator) {}

    ApiDesk(Programs programs, Estate estate) {
        this.programs = programs;
        this.estate = estate;
    }

    @Override
    public String perform(Deed deed) throws IOException, RefusedDeed {
        var api = switch (deed.kind()) {
            case CREATE, NOTE, CORRECT, MERGE, OFFER, ATTACH, CHECK, COPY, WATCH -> programs.agent();
            case ACCEPT, BOOK, FLAG, ESCALATE, PAUSE, RESOLVE -> programs.resolver();
            case IMPORT, REGISTER, OPEN_ACCOUNT, GIVE_LIST, CARRY_OUT -> programs.administrator();
        };
        var body = body(deed);
        var method = deed.kind() == Deed.Kind.FLAG ? "PUT" : "POST";
        return read(
                deed,
                api.send(
                        method,
                        path(deed),
                        body.type(),
                        body.bytes(),
                        deed.key().toString()));
    }

    private String path(Deed deed) {
        var record = "/api/v1/incidents/" + deed.number();
        return switch (deed.kind()) {
            case CREATE -> "/api/v1/incidents";
            case NOTE -> record + "/notes";
            case CORRECT -> record + "/notes/" + notes.get(deed.number()) + "/correction";
            case MERGE -> record + "/merge";
            case OFFER -> record + "/hand-offs";
            case ACCEPT -> record + "/hand-offs/" + offers.get(deed.number()) + "/acceptance";
            case FLAG -> record + "/operational-flag";
            case ESCALATE -> record + "/escalations";
            case ATTACH -> "/api/v1/records/" + deed.number() + "/attachments";
            case CHECK -> "/api/v1/records/" + deed.number() + "/checklists";
            case COPY -> record + "/copies";
            case BOOK -> "/api/v1/records/" + deed.number() + "/effort";
            case PAUSE -> record + "/pauses";
            case RESOLVE -> record + "/resolution";
            case IMPORT -> "/api/v1/imports";
            case REGISTER -> "/api/v1/people";
            case OPEN_ACCOUNT -> "/api/v1/accounts";
            case WATCH -> "/api/v1/watches/" + estate.watch() + "/entries";
            case GIVE_LIST -> "/api/v1/list-imports";
            case CARRY_OUT -> "/api/v1/list-imports/" + deed.number() + "/execution";
        };
    }

    private Sending body(Deed deed) {
        var words = '"' + deed.words() + '"';
        return switch (deed.kind()) {
            case CREATE ->
                Sending.json("{\"title\":" + words
                        + ",\"description\":\"Made to be killed\",\"impact\":\"Team\",\"urgency\":\"Medium\"}");
            case NOTE -> Sending.json("{\"text\":" + words + ",\"audience\":\"EVERYONE\"}");
            case CORRECT -> Sending.json("{\"text\":" + words + "}");
            case MERGE -> Sending.json("{\"into\":\"" + latest + "\"}");
            case OFFER ->
                Sending.json("{\"to\":\"" + estate.terms().provider() + "\",\"packet\":" + packet(words) + "}");
            case ACCEPT, CARRY_OUT -> Sending.json("{}");
            case FLAG -> Sending.json("{\"reason\":" + words + "}");
            case ESCALATE -> Sending.json("{\"to\":\"DUTY_OFFICER\",\"reason\":" + words + "}");
            case ATTACH -> Sending.attachment(deed);
            case CHECK -> Sending.json("{\"checklist\":\"" + estate.checklist() + "\"}");
            case COPY -> Sending.json("{\"title\":" + words + "}");
            case BOOK ->
                Sending.json("{\"minutes\":1,\"effortClass\":\""
                        + estate.terms().effortClass() + "\",\"note\":" + words + "}");
            case WATCH -> Sending.json("{\"text\":" + words + "}");
            case PAUSE ->
                Sending.json("{\"reason\":\"" + estate.terms().pauseReason() + "\",\"evidence\":" + words
                        + ",\"words\":" + words + "}");
            case RESOLVE -> Sending.json("{\"code\":\"" + estate.terms().closureCode() + "\",\"words\":" + words + "}");
            case IMPORT -> Sending.log(deed);
            case GIVE_LIST -> Sending.sites(deed);
            case REGISTER ->
                Sending.json("{\"name\":" + words + ",\"organisation\":\""
                        + estate.terms().provider() + "\",\"teams\":[],\"roles\":[\"REQUESTER\"]}");
            case OPEN_ACCOUNT ->
                Sending.json("{\"person\":\"" + deed.number() + "\",\"login\":\""
                        + deed.words().replace(' ', '-') + "\",\"password\":\"" + Product.PASSWORD + "\"}");
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
        if (deed.kind() == Deed.Kind.CARRY_OUT && answer.status() == NOT_YET) {
            throw new IOException("its rows are still being tried");
        }
        if (answer.status() / 100 != 2) {
            throw new RefusedDeed(deed.kind() + " answered with " + answer.status() + " " + answer.text());
        }
        var address = answer.header("Location").orElse("");
        if (deed.kind() == Deed.Kind.OFFER) {
            offers.put(deed.number(), address.substring(address.lastIndexOf('/') + 1));
        }
        var made = deed.number().isEmpty() ? address.substring(address.lastIndexOf('/') + 1) : deed.number();
        if (deed.kind() == Deed.Kind.CREATE) {
            latest = made;
        }
        if (deed.kind() == Deed.Kind.NOTE) {
            notes.put(deed.number(), PLACE.matcher(answer.text()).replaceFirst("$1"));
        }
        return made;
    }

    @Override
    public void close() {
        programs.agent().close();
        programs.resolver().close();
        programs.administrator().close();
    }
}
