package dev.tenon.console;

import dev.tenon.console.start.StartReport;
import dev.tenon.console.start.Terminal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The server. What happens at its start, in order: {@code console.start}. Two slices may well have a class of the same name. */
@SpringBootApplication(
        scanBasePackages = "dev.tenon",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        exclude = UserDetailsServiceAutoConfiguration.class)
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
