package dev.tenon.console.start;

import dev.tenon.engine.org.FirstStart;
import dev.tenon.engine.org.FirstStart.Outcome;
import dev.tenon.engine.org.SampleData;
import dev.tenon.engine.postgres.StartProgress;
import dev.tenon.metadata.problem.Sentence;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The steps of a start, between the moment that all beans are there and the moment that the doors open: whoever finds the
 * server answering finds it ready.
 */
@Component
class StartSequence implements SmartLifecycle {
    private final FirstStart firstStart;
    private final AdminPassword password;
    private final ApplicationArguments arguments;
    private final StartProgress progress;
    private volatile Outcome outcome = Outcome.WAS_INSTALLED;
    private volatile boolean running;

    StartSequence(
            FirstStart firstStart, AdminPassword password, ApplicationArguments arguments, StartProgress progress) {
        this.firstStart = firstStart;
        this.password = password;
        this.arguments = arguments;
        this.progress = progress;
    }

    @Override
    public void start() {
        SampleData sampleData = arguments.containsOption("empty") ? SampleData.NONE : SampleData.INSTALL;
        outcome = firstStart.run(sampleData, password::value, progress::say);
        running = true;
    }

    @EventListener
    void greet(ServletWebServerInitializedEvent doorsOpen) {
        int port = doorsOpen.getWebServer().getPort();
        progress.say(Sentence.of(
                "Tenon is ready at http://localhost:{0} (Ctrl+C ends it).",
                "Tenon 已就绪：http://localhost:{0}（按 Ctrl+C 停止）。", Integer.toString(port)));
        progress.say(
                switch (outcome) {
                    case INSTALLED -> password.firstLogin();
                    case WAS_INSTALLED -> password.login();
                });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which opens its doors late on purpose, and stopped after it. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
