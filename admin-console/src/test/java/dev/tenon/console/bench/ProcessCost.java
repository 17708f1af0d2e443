package dev.tenon.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What server and PostgreSQL have used so far, as Linux counts it: it holds on a busy machine too. */
record ProcessCost(long server, long postmaster) {
    private static final long MILLIS_PER_TICK = 10;

    /** CPU time since the start of the processes. */
    record Cpu(long serverMillis, long postgresMillis) {
        Cpu minus(Cpu earlier) {
            return new Cpu(serverMillis - earlier.serverMillis, postgresMillis - earlier.postgresMillis);
        }
    }

    /** Resident memory; what processes share is counted once. */
    record Memory(long serverMegabytes, long postgresMegabytes) {}

    Cpu cpu() throws IOException {
        long postgres = ticks(postmaster, true);
        for (long child : children()) {
            postgres += ticks(child, false);
        }
        return new Cpu(ticks(server, false) * MILLIS_PER_TICK, postgres * MILLIS_PER_TICK);
    }

    Memory memory() throws IOException {
        long postgres = proportional(postmaster);
        for (long child : children()) {
            postgres += proportional(child);
        }
        return new Memory(proportional(server) / 1024, postgres / 1024);
    }

    private List<Long> children() throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("[0-9]+"))
                    .map(Long::valueOf)
                    .filter(pid -> stat(pid).length > 1 && stat(pid)[1].equals(Long.toString(postmaster)))
                    .toList();
        }
    }

    /** The postmaster keeps the time of the children that have ended. */
    private static long ticks(long pid, boolean withEnded) {
        String[] fields = stat(pid);
        long ticks = 0;
        for (int i = 11; i < (withEnded ? 15 : 13) && i < fields.length; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks;
    }

    /** The fields behind the name of the program, which may hold blanks. */
    private static String[] stat(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException gone) {
            return new String[0];
        }
    }

    private static long proportional(long pid) throws IOException {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }
}
