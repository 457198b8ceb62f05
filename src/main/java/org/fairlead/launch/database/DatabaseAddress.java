package org.fairlead.launch.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Properties;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fairlead.launch.database.DatabaseAccess.Login;
import org.postgresql.Driver;

/**
 * A PostgreSQL server somebody else looks after, and the login that owns the database there.
 *
 * @param url a {@code jdbc:postgresql:} address without user or password
 * @param owner the login given with the address
 */
public record DatabaseAddress(String url, Login owner) {
    private static final int OLDEST_SERVER = 15;
    private static final String SHAPE = "postgresql://user:password@host/database";

    /**
     * Reads {@code jdbc:postgresql://…} or {@code postgresql://user:password@host/database}.
     *
     * @throws CannotStartException when the text is neither, or names no user
     */
    public static DatabaseAddress parse(String text) {
        var properties = Driver.parseURL(asJdbc(text), new Properties());
        if (properties == null) {
            throw new CannotStartException("The database address is not understood: write " + SHAPE + ".");
        }
        var user = properties.getProperty("user");
        if (user == null || user.isEmpty()) {
            throw new CannotStartException("The database address names no user: write " + SHAPE + ".");
        }
        return new DatabaseAddress(withoutLogin(properties), new Login(user, properties.getProperty("password", "")));
    }

    /**
     * The two logins on this server, once it has answered and is new enough. The application's password follows from
     * the owner's, so that every node of a cluster finds the same one; without an owner's password it is a kept secret.
     *
     * @throws CannotStartException when the server does not answer or is older than PostgreSQL 15
     */
    public DatabaseAccess access(Secrets secrets) {
        try (var connection = DriverManager.getConnection(url, owner.user(), owner.password())) {
            var server = connection.getMetaData();
            if (server.getDatabaseMajorVersion() < OLDEST_SERVER) {
                throw new CannotStartException("Fairlead needs PostgreSQL " + OLDEST_SERVER
                        + " or newer and this server runs " + server.getDatabaseProductVersion() + ".");
            }
        } catch (SQLException silent) {
            throw new CannotStartException(
                    "The database at " + url + " cannot be used: " + silent.getMessage(), silent);
        }
        var password = owner.password().isEmpty() ? secrets.secret("database-application") : derived();
        return new DatabaseAccess(url, owner, new Login(DatabaseAccess.APPLICATION_ROLE, password));
    }

    private String derived() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(owner.password().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var bytes = mac.doFinal(DatabaseAccess.APPLICATION_ROLE.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    private static String asJdbc(String text) {
        if (text.startsWith("jdbc:")) {
            return text;
        }
        try {
            var uri = new URI(text);
            if (uri.getScheme() == null || !uri.getScheme().matches("postgres(ql)?") || uri.getHost() == null) {
                return "";
            }
            var query = uri.getRawQuery() == null ? "" : "&" + uri.getRawQuery();
            var login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
            var colon = login.indexOf(':');
            var user = colon < 0 ? login : login.substring(0, colon);
            var password = colon < 0 ? "" : "&password=" + login.substring(colon + 1);
            var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + "?user=" + user + password + query;
        } catch (URISyntaxException _) {
            return "";
        }
    }

    private static String withoutLogin(Properties properties) {
        var rest = new TreeMap<String, String>();
        for (var name : properties.stringPropertyNames()) {
            if (!name.startsWith("PG") && !name.equals("user") && !name.equals("password")) {
                rest.put(name, properties.getProperty(name));
            }
        }
        var url = new StringBuilder("jdbc:postgresql://");
        var hosts = properties.getProperty("PGHOST", "localhost").split(",");
        var ports = properties.getProperty("PGPORT", "5432").split(",");
        for (var i = 0; i < hosts.length; i++) {
            url.append(i == 0 ? "" : ",").append(hosts[i]).append(':').append(ports[Math.min(i, ports.length - 1)]);
        }
        url.append('/').append(encoded(properties.getProperty("PGDBNAME", "")));
        var separator = '?';
        for (var option : rest.entrySet()) {
            url.append(separator).append(option.getKey()).append('=').append(encoded(option.getValue()));
            separator = '&';
        }
        return url.toString();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
