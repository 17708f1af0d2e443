package dev.tenon.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** One page of a {@link TestingBrowser}, with everything that the browser complained about. */
public final class TestingPage implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final Look look;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<Integer> expected = new CopyOnWriteArrayList<>();

    private TestingPage(BrowserContext context, Page page, Look look) {
        this.context = context;
        this.page = page;
        this.look = look;
    }

    /** Milliseconds: a busy machine is slow, and a test that fails waits only once. */
    static final int PATIENCE = 30_000;

    static TestingPage in(BrowserContext context, Look look) {
        context.setDefaultTimeout(PATIENCE);
        TestingPage page = new TestingPage(context, context.newPage(), look);
        page.listen();
        return page;
    }

    private void listen() {
        page.onPageError(error -> complaints.add("error: " + error));
        page.onRequestFailed(request -> {
            if (!request.failure().contains("ERR_ABORTED")) {
                complaints.add("failed: " + request.url() + " " + request.failure());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
    }

    public Page page() {
        return page;
    }

    public Look look() {
        return look;
    }

    /** Goes there and waits until the behaviours of its elements are there. */
    public TestingPage open(String url) {
        page.navigate(url);
        return ready();
    }

    /** Waits until the behaviours of the page's elements are there: after a click that led to another page. */
    public TestingPage ready() {
        page.waitForSelector(
                ":not(:defined)", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    public Locator find(String selector) {
        return page.locator(selector);
    }

    public TestingPage press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    public TestingPage type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Drags with the mouse as a hand does: in steps, to the upper part of the place, until it shows where the item falls. */
    public TestingPage drag(Locator item, Locator place) {
        item.hover();
        BoundingBox from = Objects.requireNonNull(item.boundingBox(), "not to be seen");
        BoundingBox to = Objects.requireNonNull(place.boundingBox(), "not to be seen");
        page.mouse().down();
        page.mouse().move(from.x + from.width / 2 + 8, from.y + from.height / 2 + 8, inSteps(4));
        page.waitForSelector(".sortable-ghost");
        page.mouse().move(to.x + to.width / 2, to.y + 12, inSteps(12));
        for (int i = 0; i < 20 && place.locator(".sortable-ghost").count() == 0; i++) {
            page.mouse().move(to.x + to.width / 2 + i % 2, to.y + 12);
        }
        page.mouse().up();
        return this;
    }

    private static Mouse.MoveOptions inSteps(int count) {
        return new Mouse.MoveOptions().setSteps(count);
    }

    /** Chooses one of several values, as a list that is typed into. */
    public TestingPage choose(String selector, String label) {
        page.locator(selector).fill(label);
        return press("Enter", "Escape");
    }

    /** A response of this status is part of the test; the browser's line about it is no complaint. */
    public TestingPage expectStatus(int status) {
        expected.add(status);
        return this;
    }

    /** Errors, warnings and violations of the content policy since the page was made. */
    public List<String> complaints() {
        return complaints.stream().filter(line -> !isExpected(line)).toList();
    }

    /** After a test that broke something on purpose. */
    public void forgetComplaints() {
        complaints.clear();
    }

    private boolean isExpected(String line) {
        return line.contains("Failed to load resource")
                && expected.stream().anyMatch(status -> line.contains("status of " + status));
    }

    /** Fails if the browser complained, or if axe finds a barrier, or if the page is wider than the screen. */
    public TestingPage checkAll() {
        assertThat(complaints())
                .as("complaints of the browser on %s", page.url())
                .isEmpty();
        assertThat(Axe.violations(page)).as("axe on %s, %s", page.url(), look).isEmpty();
        assertThat(overflow())
                .as("pixels wider than the screen on %s, %s", page.url(), look)
                .isZero();
        return this;
    }

    private int overflow() {
        return ((Number) page.evaluate("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"))
                .intValue();
    }

    /** Writes {@code target/screenshots/<name>-<look>.png} of the whole page. */
    public TestingPage screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + "-" + look.name() + ".png"))
                .setFullPage(!look.touch()));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
