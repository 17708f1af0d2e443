package dev.tenon.console.importing;

import dev.tenon.console.view.LanguageResolver;
import dev.tenon.console.view.Messages;
import dev.tenon.engine.importing.CsvFormat;
import dev.tenon.engine.importing.ImportJobs;
import dev.tenon.engine.importing.ImportRun;
import dev.tenon.engine.importing.ImportState;
import dev.tenon.engine.importing.Imports;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One import from its columns to its result, and back. */
@Controller
@RequestMapping(ImportPlace.RUN)
class RunController {
    private static final int PREVIEW_ROWS = 10;
    private static final int SHOWN_ERRORS = 20;

    private final Imports imports;
    private final ImportJobs jobs;
    private final Messages messages;

    RunController(Imports imports, ImportJobs jobs, Messages messages) {
        this.imports = imports;
        this.jobs = jobs;
        this.messages = messages;
    }

    @GetMapping
    String open(@PathVariable long id, Session session, HttpServletRequest request, Model model) {
        ImportRun run = jobs.settled(session, imports.find(session, id));
        Guide guide = Guide.of(session, messages, request);
        return run.state() == ImportState.DRAFT
                ? setup(guide, run, Problems.NONE, model)
                : result(guide, run, model, "import/run");
    }

    private String setup(Guide guide, ImportRun run, Problems problems, Model model) {
        Session session = guide.session();
        CatalogObject object = ImportPlace.object(session, run.objectName());
        Imports.Preview preview = imports.preview(session, run, PREVIEW_ROWS);
        SetupScreen screen = SetupScreen.of(guide, object, run, preview, imports.evidence(session, run));
        model.addAttribute("title", guide.get("import.title", screen.objectLabel()));
        model.addAttribute("setup", screen.withProblems(guide.sentences(problems)));
        return "import/setup";
    }

    private String result(Guide guide, ImportRun run, Model model, String template) {
        CatalogObject object = ImportPlace.object(guide.session(), run.objectName());
        RunScreen screen = RunScreen.of(guide, object, run, imports.errors(guide.session(), run, SHOWN_ERRORS));
        model.addAttribute("title", guide.get("import.title", screen.objectLabel()));
        model.addAttribute("run", screen);
        return template;
    }

    /** Each choice is kept at once; a button goes on to the trial. */
    @PostMapping
    Object choose(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String next,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Guide guide = Guide.of(session, messages, request);
        ImportRun run = imports.find(session, id);
        CsvFormat format = FormatFields.submitted(request, run.plan().format());
        Problems problems = format.check();
        if (problems.isEmpty() && !format.equals(run.plan().format())) {
            return setup(guide, imports.reformat(session, run, format), Problems.NONE, model);
        }
        CatalogObject object = ImportPlace.object(session, run.objectName());
        ImportRun chosen = imports.choose(session, run, new PlanForm(session, object, request).submitted(run.plan()));
        if (next.isEmpty() && problems.isEmpty()) {
            return setup(guide, chosen, Problems.NONE, model);
        }
        Problems all = problems.and(imports.check(session, chosen));
        if (all.isEmpty()) {
            return UploadController.to(ImportPlace.of(run, "trial"), request);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return setup(guide, chosen, all, model);
    }

    @GetMapping("/trial")
    String tryOut(@PathVariable long id, Session session, HttpServletRequest request, Model model) {
        ImportRun run = imports.find(session, id);
        if (run.state() != ImportState.DRAFT || !imports.check(session, run).isEmpty()) {
            return "redirect:" + ImportPlace.run(run);
        }
        Guide guide = Guide.of(session, messages, request);
        CatalogObject object = ImportPlace.object(session, run.objectName());
        TrialScreen screen = TrialScreen.of(guide, object, run, imports.tryOut(session, run));
        model.addAttribute("title", guide.get("import.title", screen.objectLabel()));
        model.addAttribute("trial", screen);
        return "import/trial";
    }

    @PostMapping("/start")
    Object start(@PathVariable long id, Session session, HttpServletRequest request) {
        ImportRun run = imports.find(session, id);
        jobs.start(session, run);
        return UploadController.to(ImportPlace.run(run), request);
    }

    /** The bar, which asks again until there is nothing left to wait for; then the whole result. */
    @GetMapping("/progress")
    Object progress(@PathVariable long id, Session session, HttpServletRequest request, Model model) {
        ImportRun run = jobs.settled(session, imports.find(session, id));
        return run.state().isWorking()
                ? result(Guide.of(session, messages, request), run, model, "import/progress")
                : UploadController.to(ImportPlace.run(run), request);
    }

    @PostMapping("/cancellation")
    Object cancel(@PathVariable long id, Session session, HttpServletRequest request) {
        ImportRun run = imports.find(session, id);
        jobs.cancel(session, run);
        return UploadController.to(ImportPlace.run(run), request);
    }

    @PostMapping("/undo")
    Object undo(@PathVariable long id, Session session, HttpServletRequest request) {
        ImportRun run = imports.find(session, id);
        jobs.undo(session, run);
        return UploadController.to(ImportPlace.run(run), request);
    }

    @PostMapping("/discard")
    Object discard(@PathVariable long id, Session session, HttpServletRequest request) {
        ImportRun run = imports.find(session, id);
        imports.discard(session, run);
        return UploadController.to(ImportPlace.history(), request);
    }

    @GetMapping("/errors.csv")
    void errors(@PathVariable long id, Session session, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ImportRun run = imports.find(session, id);
        String name = run.fileName().replaceFirst("\\.[^.]{1,5}$", "") + "-problems.csv";
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        imports.writeErrors(session, run, LanguageResolver.language(request).locale(), response.getOutputStream());
    }
}
