package dev.tenon.engine.jobs;

/** Does one kind of background work (port): a bean of the slice that knows how. */
public interface JobHandler {

    /** The kind of job it does; never changes, since jobs in the queue name it. */
    String kind();

    /**
     * Does the work. After a kill or restart it is called again with a higher attempt, so it goes on from what it finds, or
     * begins anew.
     *
     * @throws dev.tenon.metadata.problem.ProblemException to end the job with a sentence for its owner
     */
    void run(JobContext context);
}
