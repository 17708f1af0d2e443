package dev.tenon.console.testing;

import com.microsoft.playwright.options.Cookie;
import dev.tenon.console.TenonApplication;
import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.view.LanguageResolver;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.org.Orgs;
import dev.tenon.engine.postgres.DatabaseSettings;
import dev.tenon.engine.postgres.DatabaseSettings.Durability;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.engine.record.SaveMode;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.security.Sessions;
import dev.tenon.engine.testing.TestingPostgres;
import dev.tenon.engine.users.NewUser;
import dev.tenon.engine.users.UserAccounts;
import dev.tenon.metadata.catalog.Catalog.ElementKey;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.catalog.Entry;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.RecordId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The real server on a free port, with the sales package and its sample data: started by the first test that asks, gone
 * with the JVM. Tests make what they need under names of their own and leave it there.
 */
public final class TestingServer {
    public static final String ADMIN = "admin";
    public static final String PASSWORD = "testing-password";
    private static final String PREFIX = "server-";

    private final ConfigurableApplicationContext context;
    private final AtomicInteger users = new AtomicInteger();

    private TestingServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Shared: nobody stops it. */
    public static TestingServer running() {
        return Holder.SERVER;
    }

    private static final class Holder {
        static final TestingServer SERVER = start();
    }

    private static TestingServer start() {
        Path folder = TestingPostgres.programs().resolveSibling("testing-server");
        Path data = folder.resolve(PREFIX + ProcessHandle.current().pid());
        deleteThoseOfDeadTests(folder);
        DatabaseSettings settings =
                new DatabaseSettings(data, TestingPostgres.programs(), null, Durability.FAST_BUT_FORGETFUL);
        SpringApplication application = new SpringApplication(TenonApplication.class);
        application.addInitializers(fresh -> {
            GenericApplicationContext context = (GenericApplicationContext) fresh;
            context.registerBean("testing", DatabaseSettings.class, () -> settings, bean -> bean.setPrimary(true));
            context.getBeanFactory().addBeanPostProcessor(new Recorder());
        });
        return new TestingServer(application.run(
                "--server.port=0", "--TENON_ADMIN_PASSWORD=" + PASSWORD, "--spring.main.banner-mode=off"));
    }

    /** Puts a listener before the records' connections. */
    private static final class Recorder implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return name.equals("dataSource") && bean instanceof DataSource records
                    ? new RecordingDataSource(records)
                    : bean;
        }
    }

    /** What is asked of the records' tables during this work, also by others at the same time. */
    public List<String> statements(Runnable work) {
        return ((RecordingDataSource) context.getBean("dataSource")).during(work);
    }

    private static void deleteThoseOfDeadTests(Path folder) {
        try {
            Files.createDirectories(folder);
            List<Path> children;
            try (Stream<Path> all = Files.list(folder)) {
                children = all.toList();
            }
            for (Path child : children) {
                long pid = Long.parseLong(child.getFileName().toString().substring(PREFIX.length()));
                if (ProcessHandle.of(pid).isEmpty()) {
                    FileSystemUtils.deleteRecursively(child);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The full address of a path. */
    public String url(String path) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        return "http://localhost:" + port + path;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Org org() {
        return bean(Orgs.class).find("main").orElseThrow();
    }

    /** Every right, over the catalog of this moment. */
    public Session system() {
        return bean(Sessions.class).system(org());
    }

    /** What this user's next request would work with. */
    public Session session(long userId) {
        return bean(Sessions.class).of(org(), userId).orElseThrow();
    }

    /** A user. */
    public record Person(long id, String userName) {}

    /** A new user with these permission sets, English and in UTC. */
    public Person person(String lastName, String... permissionSets) {
        String userName = lastName.toLowerCase(Locale.ROOT) + users.incrementAndGet();
        List<Long> sets = Stream.of(permissionSets).map(this::permissionSet).toList();
        long id = bean(UserAccounts.class)
                .create(
                        system(),
                        new NewUser(userName, "", lastName, userName + "@example.com", "en_US", "UTC", PASSWORD, sets));
        return new Person(id, userName);
    }

    public long permissionSet(String name) {
        Entry entry = system().catalog().entries().get(ElementKey.of(ElementKind.PERMISSION_SET, name));
        return Objects.requireNonNull(entry, "no permission set " + name).id();
    }

    /** A new record, given as names and values in turn; its id as addresses have it. */
    public String record(String object, Object... namesAndValues) {
        Map<String, Raw> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i].toString(), new Raw.Json(namesAndValues[i + 1]));
        }
        return RecordId.format(bean(RecordSaver.class)
                .save(system(), new RecordChange.Insert(ApiName.of(object), values))
                .id()
                .orElseThrow());
    }

    /** So many new records with nothing but a name, saved at once. */
    public void records(String object, int count) {
        List<RecordChange> changes = IntStream.range(0, count)
                .<RecordChange>mapToObj(i ->
                        new RecordChange.Insert(ApiName.of(object), Map.of("Name", new Raw.Text("%05d".formatted(i)))))
                .toList();
        bean(RecordSaver.class).save(system(), changes, SaveMode.ALL_OR_NONE);
    }

    /** A page of a browser in which this user has signed in through the form, in the language of the look. */
    public TestingPage signedIn(TestingBrowser browser, Look look, String userName) {
        TestingPage page = browser.page(look);
        Cookie language = new Cookie(LanguageResolver.COOKIE, look.language()).setUrl(url("/"));
        page.page().context().addCookies(List.of(language));
        page.open(url("/settings"));
        page.find("[name=username]").fill(userName);
        page.find("[name=password]").fill(PASSWORD);
        page.press("Enter");
        page.page().waitForURL(address -> !address.contains("/login"));
        return page;
    }
}
