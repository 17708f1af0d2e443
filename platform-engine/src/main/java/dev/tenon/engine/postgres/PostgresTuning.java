package dev.tenon.engine.postgres;

import dev.tenon.engine.postgres.DatabaseSettings.Durability;

/** How the embedded PostgreSQL is set up: small in memory, safe on disk, without services that one server does not need. */
final class PostgresTuning {
    private PostgresTuning() {}

    static String configuration(int port, Durability durability) {
        return """
                # Written anew at each start; settings of your own belong in postgresql.conf, below its include.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 60
                shared_buffers = 64MB
                work_mem = 4MB
                maintenance_work_mem = 64MB
                effective_cache_size = 1GB
                random_page_cost = 1.1
                jit = off
                io_method = sync
                max_parallel_workers_per_gather = 0
                max_logical_replication_workers = 0
                max_wal_senders = 0
                wal_level = minimal
                wal_compression = on
                max_wal_size = 1GB
                min_wal_size = 80MB
                checkpoint_timeout = 15min
                autovacuum_max_workers = 2
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_checkpoints = off
                synchronous_commit = %s
                fsync = %s
                full_page_writes = %s
                """.formatted(port, safe(durability), safe(durability), safe(durability));
    }

    private static String safe(Durability durability) {
        return switch (durability) {
            case SAFE -> "on";
            case FAST_BUT_FORGETFUL -> "off";
        };
    }
}
