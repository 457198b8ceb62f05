package org.fairlead.campaign;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairlead.bench.Product;
import org.fairlead.bench.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** {@code ./dev campaign}: exit codes 0 held, 1 did not hold, 2 wrong use. */
final class Campaign {

    private static final int WRONG_USE = 2;
    private static final List<String> OPTIONS = List.of("--kills", "--seed", "--clients", "--data", "--port");

    private Campaign() {}

    /** Runs. */
    public static void main(String[] words) throws Exception {
        var options = options(words);
        if (options == null) {
            System.err.println("./dev campaign takes kill and its options: see ./dev campaign --help.");
            System.exit(WRONG_USE);
            return;
        }
        var named = options.get("--data");
        var data = named == null ? KillCampaign.scratch() : Path.of(named).toAbsolutePath();
        var product = new Product(Path.of("").toAbsolutePath(), data, port(options.get("--port")), List.of());
        var plan = new KillCampaign.Plan(
                Integer.parseInt(options.getOrDefault("--kills", "20")),
                Long.parseLong(options.getOrDefault("--seed", Long.toString(System.currentTimeMillis() % 1_000_000))),
                Integer.parseInt(options.getOrDefault("--clients", "16")));
        boolean held = false;
        try {
            held = new KillCampaign(product, plan).run();
        } finally {
            product.stop();
            product.ask("stop");
            if (held && named == null) {
                FileSystemUtils.deleteRecursively(data);
            } else {
                Say.line("The data and the ledger are in " + data + ".");
            }
        }
        System.exit(held ? 0 : 1);
    }

    private static @Nullable Map<String, String> options(String[] words) {
        if (words.length == 0 || !words[0].equals("kill") || words.length % 2 == 0) {
            return null;
        }
        var options = new TreeMap<String, String>();
        for (int place = 1; place < words.length; place += 2) {
            if (!OPTIONS.contains(words[place]) || !isNumberOrPath(words[place], words[place + 1])) {
                return null;
            }
            options.put(words[place], words[place + 1]);
        }
        return options;
    }

    private static boolean isNumberOrPath(String option, String value) {
        return option.equals("--data") || value.matches("[0-9]{1,9}");
    }

    private static int port(@Nullable String given) throws Exception {
        if (given != null) {
            return Integer.parseInt(given);
        }
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
