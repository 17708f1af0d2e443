package dev.tenon.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tenon.engine.org.Org;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.problem.Sentence;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobQueueIntegrationTests {
    private static final String NODE = "testing node";
    private static final Sentence HALF = Sentence.of("{0} of {1}", "第 {0} 个，共 {1} 个", 1, 2);

    private final EngineFixture fixture = EngineFixture.org("jobs");
    private final JobStore store = new JobStore(fixture.records());
    private final BlockingQueue<JobContext> seen = new LinkedBlockingQueue<>();
    private final ArrayDeque<JobEngine> engines = new ArrayDeque<>();

    @AfterEach
    void stop() {
        engines.forEach(JobEngine::stop);
        engines.clear();
        seen.clear();
    }

    private record Handler(Consumer<JobContext> work) implements JobHandler {
        @Override
        public String kind() {
            return "work";
        }

        @Override
        public void run(JobContext context) {
            work.accept(context);
        }
    }

    private JobQueue queue(Consumer<JobContext> work) {
        return queue(work, List.of());
    }

    private JobQueue queue(Consumer<JobContext> work, List<RecurringWork> recurring) {
        JobHandler handler = new Handler(context -> {
            seen.add(context);
            work.accept(context);
        });
        JobRunner runner = new JobRunner(store, () -> List.of(handler), fixture.clock());
        JobEngine engine = new JobEngine(fixture.records(), fixture.orgs(), runner, recurring, NODE);
        engine.start();
        engines.add(engine);
        return new JobQueue(store, engine, fixture.clock());
    }

    @Test
    void aJobRunsAndTellsHowFarItIs() {
        JobQueue queue = queue(context -> context.progress().tell(2, 2, HALF));

        long id = queue.enqueue(fixture.org(), 42, "work", "{\"a\":1}");

        Job job = ended(queue, id);
        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.done()).isEqualTo(2);
        assertThat(job.message().in(Locale.CHINA)).isEqualTo("第 1 个，共 2 个");
        assertThat(job.problem()).isEmpty();
        assertThat(seen).singleElement().satisfies(context -> {
            assertThat(context.userId()).isEqualTo(42);
            assertThat(context.payload()).isEqualTo("{\"a\":1}");
            assertThat(context.attempt()).isEqualTo(1);
            assertThat(context.org()).isEqualTo(fixture.org());
        });
        assertThat(queue.latest(fixture.org(), 10)).extracting(Job::id).contains(id);
    }

    @Test
    void whatIsRolledBackNeverBegins() {
        JobQueue queue = queue(context -> {});
        long[] ids = new long[2];
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(fixture.records()));

        transaction.executeWithoutResult(status -> {
            ids[0] = queue.enqueue(fixture.org(), 1, "work", "{}");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> ids[1] = queue.enqueue(fixture.org(), 1, "work", "{}"));

        assertThat(ended(queue, ids[1]).state()).isEqualTo(Job.State.DONE);
        assertThat(queue.find(fixture.org(), ids[0])).isEmpty();
        assertThat(seen).extracting(JobContext::jobId).containsExactly(ids[1]);
    }

    @Test
    void aFailureIsASentenceInBothLanguages() {
        JobQueue queue = queue(context -> {
            throw new ProblemException(ProblemKind.BAD_INPUT, Problem.of("BAD", "", "No file.", "没有文件。"));
        });

        Job job = ended(queue, queue.enqueue(fixture.org(), 1, "work", "{}"));

        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(job.problem().orElseThrow().in(Locale.ENGLISH)).isEqualTo("No file.");
        assertThat(job.problem().orElseThrow().in(Locale.CHINA)).isEqualTo("没有文件。");
    }

    @Test
    void anErrorOfTheProductEndsTheJobToo() {
        JobQueue queue = queue(context -> {
            throw new IllegalStateException("a secret of the house");
        });

        Job job = ended(queue, queue.enqueue(fixture.org(), 1, "work", "{}"));

        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(job.problem().orElseThrow().in(Locale.ENGLISH))
                .doesNotContain("secret")
                .contains("log");
    }

    @Test
    void aRunningJobStopsWhenItLooks() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        JobQueue queue = queue(context -> {
            context.progress().tell(1, 2, HALF);
            awaitQuietly(cancelled);
            context.progress().tell(2, 2, HALF);
            throw new IllegalStateException("was not stopped");
        });
        long id = queue.enqueue(fixture.org(), 1, "work", "{}");
        assertThat(seen.poll(20, TimeUnit.SECONDS)).isNotNull();

        assertThat(queue.cancel(fixture.org(), id)).isTrue();
        cancelled.countDown();

        assertThat(ended(queue, id).state()).isEqualTo(Job.State.CANCELLED);
        assertThat(queue.cancel(fixture.org(), id)).isFalse();
    }

    @Test
    void aKilledServerTakesUpItsJobsAgain() {
        long id = store.add(fixture.org(), 7, "work", "{}", fixture.clock().instant());
        store.begin(fixture.org(), id, fixture.clock().instant());
        fixture.sql()
                .sql(
                        "insert into platform.scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,"
                                + " last_heartbeat, version) values ('job', ?, now(), true, ?, now(), 1)")
                .params(fixture.org().key() + ":" + id, NODE)
                .update();

        JobQueue queue = queue(context -> {});

        assertThat(ended(queue, id).state()).isEqualTo(Job.State.DONE);
        assertThat(seen).extracting(JobContext::attempt).containsExactly(2);
    }

    @Test
    void aServerThatStopsLeavesItsJobToTheNext() throws Exception {
        JobQueue first = queue(context -> awaitQuietly(new CountDownLatch(1)));
        long id = first.enqueue(fixture.org(), 1, "work", "{}");
        assertThat(seen.poll(20, TimeUnit.SECONDS)).isNotNull();
        engines.pop().stop();

        JobQueue next = queue(context -> {});

        assertThat(ended(next, id).state()).isEqualTo(Job.State.DONE);
        assertThat(seen).extracting(JobContext::attempt).containsExactly(2);
    }

    @Test
    void aJobThatKillsItsServerIsGivenUp() {
        long id = store.add(fixture.org(), 7, "work", "{}", fixture.clock().instant());
        for (int i = 0; i < 5; i++) {
            store.begin(fixture.org(), id, fixture.clock().instant());
        }
        JobRunner runner = new JobRunner(store, () -> List.of(new Handler(seen::add)), fixture.clock());

        runner.run(fixture.org(), id, () -> false);

        assertThat(store.find(fixture.org(), id).orElseThrow().state()).isEqualTo(Job.State.FAILED);
        assertThat(seen).isEmpty();
    }

    @Test
    void aKindThatNobodyDoesIsRefusedAtOnce() {
        JobQueue queue = queue(context -> {});

        assertThatThrownBy(() -> queue.enqueue(fixture.org(), 1, "nothing", "{}"))
                .hasMessageContaining("nothing");
    }

    @Test
    void recurringWorkComesForEveryOrganisation() throws Exception {
        BlockingQueue<String> keys = new LinkedBlockingQueue<>();
        queue(context -> {}, List.of(new RecurringWork() {
            @Override
            public String name() {
                return "testing-recurring-" + fixture.org().key();
            }

            @Override
            public Duration every() {
                return Duration.ofHours(1);
            }

            @Override
            public void run(Org org) {
                keys.add(org.key());
            }
        }));

        String key = keys.poll(20, TimeUnit.SECONDS);
        while (key != null && !key.equals(fixture.org().key())) {
            key = keys.poll(20, TimeUnit.SECONDS);
        }
        assertThat(key).isEqualTo(fixture.org().key());
    }

    private Job ended(JobQueue queue, long id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> queue.find(fixture.org(), id).orElseThrow(),
                        job -> job.state().isOver());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
