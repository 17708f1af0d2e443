package dev.tenon.engine.postgres;

import dev.tenon.engine.postgres.DatabaseSettings.Durability;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process of its own that holds a data folder until somebody kills it, or until its input ends. */
final class HoldingServer {
    static final String READY = "ready";

    private HoldingServer() {}

    public static void main(String[] arguments) throws IOException {
        DatabaseSettings settings =
                new DatabaseSettings(Path.of(arguments[0]), Path.of(arguments[1]), null, Durability.FAST_BUT_FORGETFUL);
        try (Database database = Database.open(settings, StartProgress.SILENT)) {
            JdbcClient sql = JdbcClient.create(database.records());
            sql.sql("create table platform.kept (word text primary key)").update();
            sql.sql("insert into platform.kept values ('tenon')").update();
            System.out.println(READY);
            while (System.in.read() >= 0) {}
        }
    }
}
