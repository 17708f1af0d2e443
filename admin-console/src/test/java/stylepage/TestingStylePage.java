package stylepage;

import org.springframework.context.ConfigurableApplicationContext;

/** The style page on a free port, for a test class. */
public record TestingStylePage(ConfigurableApplicationContext context) implements AutoCloseable {

    public static TestingStylePage start() {
        return new TestingStylePage(StylePage.start(0));
    }

    public String url(String path) {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path;
    }

    @Override
    public void close() {
        context.close();
    }
}
