package dev.tenon.engine.jobs;

import org.springframework.context.SmartLifecycle;

/** Jobs run while the server serves. */
final class JobLife implements SmartLifecycle {
    private final JobEngine engine;
    private volatile boolean isRunning;

    JobLife(JobEngine engine) {
        this.engine = engine;
    }

    @Override
    public void start() {
        engine.start();
        isRunning = true;
    }

    @Override
    public void stop() {
        engine.stop();
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
