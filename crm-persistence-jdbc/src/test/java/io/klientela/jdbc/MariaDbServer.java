package io.klientela.jdbc;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Debian's MariaDB on a port and in a folder of its own. It stops with the JVM. */
final class MariaDbServer {
    private static final String SERVER = "mariadbd";
    private static final String INSTALLER = "mariadb-install-db";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static @Nullable MariaDbServer running;

    private final int port;

    private MariaDbServer(int port) {
        this.port = port;
    }

    static boolean isInstalled() {
        boolean isInstalled = find(SERVER) != null && find(INSTALLER) != null;
        if (!isInstalled) {
            System.out.println("SKIPPED: mariadbd is not installed, so nothing was tested on MariaDB");
        }
        return isInstalled;
    }

    static synchronized MariaDbServer running() {
        if (running == null) {
            try {
                running = start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        return running;
    }

    /** Makes an empty database and gives its address, for the user {@code root} without a password. */
    String createDatabase(String name) {
        try (Connection connection = connect(port);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return url(port, name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static MariaDbServer start() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("klientela-mariadb-");
        List<String> asRoot = "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
        finish(command(
                home,
                INSTALLER,
                asRoot,
                "--no-defaults",
                "--datadir=" + home.resolve("data"),
                "--auth-root-authentication-method=normal",
                "--skip-test-db"));
        int port = freePort();
        Process server = command(
                home,
                SERVER,
                asRoot,
                "--no-defaults",
                "--datadir=" + home.resolve("data"),
                "--socket=" + home.resolve("s.sock"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--pid-file=" + home.resolve("pid"),
                "--skip-name-resolve",
                "--skip-log-bin",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+05:45",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-buffer-pool-size=64M",
                "--max-connections=200");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, home)));
        awaitConnection(server, port, home);
        return new MariaDbServer(port);
    }

    private static Process command(Path home, String program, List<String> more, String... arguments)
            throws IOException {
        List<String> line = new ArrayList<>(List.of(program));
        File found = find(program);
        if (found != null) {
            line.set(0, found.getPath());
        }
        line.addAll(Arrays.asList(arguments));
        line.addAll(more);
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(program + ".log").toFile())
                .start();
    }

    private static void finish(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("mariadb-install-db failed; see its log in klientela-mariadb-* under "
                    + System.getProperty("java.io.tmpdir"));
        }
    }

    private static void awaitConnection(Process server, int port, Path home) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                connect(port).close();
                return;
            } catch (SQLException notYet) {
                if (!server.isAlive() || Instant.now().isAfter(end)) {
                    throw new IllegalStateException("mariadbd does not come up; see " + home, notYet);
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static Connection connect(int port) throws SQLException {
        return DriverManager.getConnection(url(port, ""), "root", "");
    }

    private static String url(int port, String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    private static void stop(Process server, Path home) {
        server.destroy();
        try {
            if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        } catch (IOException | InterruptedException leftBehind) {
            System.err.println("Left behind: " + home + ", " + leftBehind);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static @Nullable File find(String program) {
        return Stream.concat(Arrays.stream(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(folder -> new File(folder, program))
                .filter(File::canExecute)
                .findFirst()
                .orElse(null);
    }
}
