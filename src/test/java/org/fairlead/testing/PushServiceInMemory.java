package org.fairlead.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A simulated push service with one browser that subscribes there: the real ones are beyond a closed network. It reads what it is sent by
 * RFC 8291 and RFC 8292 on its own, not by what the product writes it with.
 */
public final class PushServiceInMemory implements AutoCloseable {

    private static final int PORT = FreePort.find();
    private static final int POINT = 65;
    private static final int HALF = 32;
    private static final int SALT = 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final KeyPair browser;
    private final byte[] secret = new byte[SALT];
    private final List<Received> received = new ArrayList<>();
    private final String endpoint = "http://localhost:" + PORT + "/" + UUID.randomUUID();
    private volatile int status = 201;

    /** A message as it came in. */
    public record Received(String path, Map<String, List<String>> headers, byte[] body) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase(name))
                    .map(each -> each.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Lets the product speak to it, and to {@code push.example}. */
    public static final class Allowed implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var services = "http://localhost:" + PORT + ",https://*.push.example";
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("push", Map.of("fairlead.push.services", services)));
        }
    }

    /** Starts it, with nobody's subscription but its own. */
    public PushServiceInMemory() throws IOException, GeneralSecurityException {
        var pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(new ECGenParameterSpec("secp256r1"));
        browser = pairs.generateKeyPair();
        new SecureRandom().nextBytes(secret);
        server = HttpServer.create(new InetSocketAddress("localhost", PORT), 0);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        synchronized (received) {
            received.add(new Received(
                    exchange.getRequestURI().getPath(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    exchange.getRequestBody().readAllBytes()));
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    public void answers(int other) {
        status = other;
    }

    public List<Received> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    /** Where its browser is reached. */
    public String endpoint() {
        return endpoint;
    }

    public String p256dh() {
        return text(point((ECPublicKey) browser.getPublic()));
    }

    public String auth() {
        return text(secret);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] point(ECPublicKey key) {
        return ByteBuffer.allocate(POINT)
                .put((byte) 4)
                .put(fixed(key.getW().getAffineX()))
                .put(fixed(key.getW().getAffineY()))
                .array();
    }

    private static byte[] fixed(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[HALF];
        int length = Math.min(bytes.length, HALF);
        System.arraycopy(bytes, bytes.length - length, fixed, HALF - length, length);
        return fixed;
    }

    private static ECPublicKey key(byte[] point) throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + HALF));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + HALF, POINT));
        return (ECPublicKey) KeyFactory.getInstance("EC")
                .generatePublic(
                        new ECPublicKeySpec(new ECPoint(x, y), parameters.getParameterSpec(ECParameterSpec.class)));
    }

    /** What the browser reads: one record of aes128gcm (RFC 8188) under keys derived as RFC 8291, section 3.4, says. */
    public String plain(Received message) throws GeneralSecurityException {
        var body = ByteBuffer.wrap(message.body());
        var salt = new byte[SALT];
        body.get(salt);
        body.getInt();
        var sender = new byte[body.get() & 0xff];
        body.get(sender);
        var sealed = new byte[body.remaining()];
        body.get(sealed);
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(browser.getPrivate());
        agreement.doPhase(key(sender), true);
        var info = ByteBuffer.allocate(14 + 2 * POINT)
                .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
                .put(point((ECPublicKey) browser.getPublic()))
                .put(sender)
                .array();
        var input = expand(mac(secret, agreement.generateSecret()), info, HALF);
        var keying = mac(salt, input);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(expand(keying, ascii("Content-Encoding: aes128gcm\0"), SALT), "AES"),
                new GCMParameterSpec(128, expand(keying, ascii("Content-Encoding: nonce\0"), 12)));
        var plain = cipher.doFinal(sealed);
        int end = plain.length - 1;
        while (plain[end] == 0) {
            end--;
        }
        if (plain[end] != 2) {
            throw new GeneralSecurityException("the last record does not end as RFC 8188 says");
        }
        return new String(plain, 0, end, StandardCharsets.UTF_8);
    }

    /** The same, taken apart. */
    public JsonNode read(Received message) throws GeneralSecurityException {
        return JSON.readTree(plain(message));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] expand(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(
                mac(
                        key,
                        ByteBuffer.allocate(info.length + 1)
                                .put(info)
                                .put((byte) 1)
                                .array()),
                length);
    }

    /** The claims of whoever sent it, once the signature was checked against the key they name. */
    public static JsonNode claims(Received message) throws GeneralSecurityException {
        var said = message.header("Authorization");
        var token = said.replaceAll(".*t=([^,]+).*", "$1").strip();
        var named = Base64.getUrlDecoder()
                .decode(said.replaceAll(".*k=([^,]+).*", "$1").strip());
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key(named));
        int dot = token.lastIndexOf('.');
        signature.update(ascii(token.substring(0, dot)));
        if (!signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)))) {
            throw new GeneralSecurityException("the signature does not hold");
        }
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
