package dev.tenon.console.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Drives one operation in a closed loop: each client sends its next request when it has the answer to the last one. */
final class Load {
    private static final int WARM_UP_REQUESTS = 15_000;
    private static final int LONGEST_WARM_UP_SECONDS = 60;

    private final ProcessCost cost;
    private final int seconds;

    Load(ProcessCost cost, int seconds) {
        this.cost = cost;
        this.seconds = seconds;
    }

    /** One connection and what it asks for again and again. */
    interface Client extends AutoCloseable {
        void once(Random random) throws Exception;
    }

    /** Opens one more client. */
    interface Clients {
        Client open() throws Exception;
    }

    /** What came out; times in milliseconds. */
    record Result(
            long requests, double perSecond, double p50, double p95, double p99, double serverCpu, double postgresCpu) {
        double cpu() {
            return serverCpu + postgresCpu;
        }
    }

    Result run(int connections, Clients clients) throws Exception {
        List<Client> open = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                open.add(clients.open());
            }
            warmUp(threads, open);
            ProcessCost.Cpu before = cost.cpu();
            long begun = System.nanoTime();
            long[] times = drive(threads, open, 2, seconds);
            double elapsed = (System.nanoTime() - begun) / 1e9;
            return result(times, elapsed, cost.cpu().minus(before));
        } finally {
            for (Client client : open) {
                client.close();
            }
        }
    }

    /** By requests and not by time alone: on a busy machine the compiler of the server needs longer. */
    private void warmUp(ExecutorService threads, List<Client> clients) throws Exception {
        long latest = System.nanoTime() + LONGEST_WARM_UP_SECONDS * 1_000_000_000L;
        int seed = 100;
        for (int done = 0; done < WARM_UP_REQUESTS && System.nanoTime() < latest; seed++) {
            done += drive(threads, clients, seed, Math.max(2, seconds / 2)).length;
        }
    }

    private static Result result(long[] times, double elapsed, ProcessCost.Cpu cpu) throws IOException {
        if (times.length == 0) {
            throw new IOException("Not one request was answered in time.");
        }
        return new Result(
                times.length,
                times.length / elapsed,
                percentile(times, 0.50),
                percentile(times, 0.95),
                percentile(times, 0.99),
                (double) cpu.serverMillis() / times.length,
                (double) cpu.postgresMillis() / times.length);
    }

    private static double percentile(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * part))] / 1e6;
    }

    private static long[] drive(ExecutorService threads, List<Client> clients, int seed, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Callable<long[]>> loops = new ArrayList<>();
        for (int i = 0; i < clients.size(); i++) {
            Client client = clients.get(i);
            Random random = new Random(seed * 1000L + i);
            loops.add(() -> loop(client, random, end));
        }
        List<long[]> parts = new ArrayList<>();
        for (Future<long[]> each : threads.invokeAll(loops)) {
            try {
                parts.add(each.get());
            } catch (ExecutionException e) {
                throw new IOException("A request failed.", e.getCause());
            }
        }
        return parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }

    private static long[] loop(Client client, Random random, long end) throws Exception {
        long[] times = new long[1024];
        int count = 0;
        for (long now = System.nanoTime(); now < end; ) {
            client.once(random);
            long then = System.nanoTime();
            if (count == times.length) {
                times = Arrays.copyOf(times, count * 2);
            }
            times[count++] = then - now;
            now = then;
        }
        return Arrays.copyOf(times, count);
    }
}
