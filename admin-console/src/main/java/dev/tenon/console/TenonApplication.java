package dev.tenon.console;

import dev.tenon.console.start.StartReport;
import dev.tenon.console.start.Terminal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The server. What happens at its start, in order: {@code console.start}. */
@SpringBootApplication(scanBasePackages = "dev.tenon", exclude = UserDetailsServiceAutoConfiguration.class)
public class TenonApplication {

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.of(System.getenv());
        try {
            StartReport.checkPort(System.getenv());
            SpringApplication.run(TenonApplication.class, arguments);
        } catch (RuntimeException e) {
            StartReport.explain(e, terminal);
            System.exit(1);
        }
    }
}
