package dev.tenon.console.bench;

import java.util.Iterator;
import java.util.List;

/**
 * How much is loaded and how long each operation is driven.
 *
 * @param seconds measured for each operation, after it was warmed up
 */
record BenchOptions(int accounts, int deals, int seconds, int connections) {
    private static final BenchOptions FULL = new BenchOptions(100_000, 1_000_000, 20, 16);
    private static final BenchOptions QUICK = new BenchOptions(5_000, 50_000, 5, 16);
    static final String USAGE =
            "./tenon bench [--quick] [--accounts 100000] [--deals 1000000] [--seconds 20] [--connections 16]";

    static BenchOptions of(List<String> arguments) {
        BenchOptions options = arguments.contains("--quick") ? QUICK : FULL;
        Iterator<String> rest =
                arguments.stream().filter(each -> !each.equals("--quick")).iterator();
        while (rest.hasNext()) {
            String name = rest.next();
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(USAGE);
            }
            options = options.with(name, number(rest.next()));
        }
        return options;
    }

    private BenchOptions with(String name, int value) {
        return switch (name) {
            case "--accounts" -> new BenchOptions(value, deals, seconds, connections);
            case "--deals" -> new BenchOptions(accounts, value, seconds, connections);
            case "--seconds" -> new BenchOptions(accounts, deals, value, connections);
            case "--connections" -> new BenchOptions(accounts, deals, seconds, value);
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(USAGE);
        }
        return Integer.parseInt(text);
    }
}
