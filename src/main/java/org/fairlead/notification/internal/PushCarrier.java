package org.fairlead.notification.internal;

import com.interaso.webpush.WebPush;
import com.interaso.webpush.WebPush.Urgency;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fairlead.db.notification.tables.records.DeviceRecord;
import org.springframework.stereotype.Component;

/** Takes a message to a push service. It follows no redirection and waits for nobody longer than a quarter of a minute. */
@Component
class PushCarrier {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int KEPT_SECONDS = 86_400;
    private static final List<Integer> GONE = List.of(404, 410);
    private static final int OK = 200;
    private static final int REDIRECTED = 300;
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;

    private final PushKeys keys;
    private final PushSettings settings;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    PushCarrier(PushKeys keys, PushSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** What became of a message. */
    enum Outcome {
        /** The service took it. */
        TAKEN,
        /** It could not be taken now. */
        LATER,
        /** It will never be taken. */
        NEVER,
        /** The browser does not subscribe any more. */
        GONE
    }

    /**
     * A message.
     *
     * @param text what the browser's worker reads
     * @param topic what it replaces while the browser sleeps
     * @param urgent whether a sleeping device is woken
     */
    record Message(String text, String topic, boolean urgent) {}

    Outcome carry(DeviceRecord device, Message message) {
        if (!settings.allows(URI.create(device.getEndpoint()))) {
            return Outcome.GONE; // its service is not allowed any more
        }
        WebPush push = keys.push();
        var request = HttpRequest.newBuilder(URI.create(device.getEndpoint())).timeout(PATIENCE);
        push.getHeaders(
                        device.getEndpoint(),
                        KEPT_SECONDS,
                        message.topic(),
                        message.urgent() ? Urgency.High : Urgency.Normal)
                .forEach(request::header);
        var body = push.getBody(message.text().getBytes(StandardCharsets.UTF_8), device.getP256dh(), device.getAuth());
        var answer = client.sendAsync(
                request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                HttpResponse.BodyHandlers.discarding());
        try {
            return outcome(answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).statusCode());
        } catch (ExecutionException | TimeoutException away) {
            answer.cancel(true);
            return Outcome.LATER;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Outcome.LATER;
        }
    }

    private static Outcome outcome(int status) {
        if (status >= OK && status < REDIRECTED) {
            return Outcome.TAKEN;
        }
        if (GONE.contains(status)) {
            return Outcome.GONE;
        }
        return status == TOO_MANY || status >= BROKEN ? Outcome.LATER : Outcome.NEVER;
    }
}
