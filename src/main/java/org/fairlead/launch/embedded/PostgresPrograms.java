package org.fairlead.launch.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.fairlead.launch.database.CannotStartException;

/** The server's programs: found on the class path, unpacked once. */
final class PostgresPrograms {
    private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar!");

    private PostgresPrograms() {}

    /** The unpacked programs below the given directory; unpacks them when they are not there yet. */
    static Path in(EmbeddedSettings settings) throws IOException {
        var archive = archive();
        var home = settings.programs().resolve("pgsql-" + version(archive));
        if (!Files.isDirectory(home)) {
            settings.progress().accept("Unpacking the database server");
            unpack(archive, home);
        }
        return home;
    }

    private static URL archive() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch", "");
        var suffix = machine.equals("aarch64") || machine.equals("arm64") ? "arm_64" : "x86_64";
        var name = "postgres-" + system + "-" + suffix + ".txz";
        var archive = PostgresPrograms.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new CannotStartException("This build carries no database server for " + system + " on " + machine
                    + ": use a PostgreSQL server with --database-url.");
        }
        return archive;
    }

    private static String version(URL archive) {
        var found = VERSION.matcher(archive.toString());
        return found.find() ? found.group(1) : "unknown";
    }

    private static void unpack(URL archive, Path home) throws IOException {
        Files.createDirectories(home.toAbsolutePath().getParent());
        var part = Files.createTempDirectory(home.toAbsolutePath().getParent(), "pgsql-part-");
        try {
            try (var tar = new TarArchiveInputStream(
                    new XZCompressorInputStream(new BufferedInputStream(archive.openStream())))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(tar, entry, part);
                }
            }
            permit(part, true);
            Files.move(part, home);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException _) {
            // Somebody else unpacked the same programs meanwhile; theirs are as good.
            Directories.delete(part);
        } catch (IOException failed) {
            Directories.delete(part);
            throw failed;
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("an entry leaves its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        permit(target, (entry.getMode() & 0100) != 0);
    }

    private static void permit(Path path, boolean executable) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
