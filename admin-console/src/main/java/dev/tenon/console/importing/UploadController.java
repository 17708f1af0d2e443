package dev.tenon.console.importing;

import dev.tenon.console.view.Field;
import dev.tenon.console.view.Messages;
import dev.tenon.console.view.Url;
import dev.tenon.engine.importing.ImportRun;
import dev.tenon.engine.importing.Imports;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The user's imports so far, and the first step of a new one. */
@Controller
class UploadController {
    private static final int LATEST = 50;

    private final Imports imports;
    private final Messages messages;

    UploadController(Imports imports, Messages messages) {
        this.imports = imports;
        this.messages = messages;
    }

    @GetMapping("/import")
    String history(
            @RequestParam(defaultValue = "") String object, Session session, HttpServletRequest request, Model model) {
        if (!object.isBlank()) {
            return "redirect:" + ImportPlace.upload(object);
        }
        Guide guide = Guide.of(session, messages, request);
        List<HistoryLine> lines = imports.latest(session, LATEST).stream()
                .map(run -> HistoryLine.of(guide, run))
                .toList();
        model.addAttribute("title", guide.get("import.history"));
        model.addAttribute("lines", lines);
        model.addAttribute("targets", UploadTargets.of(guide));
        return "import/history";
    }

    @GetMapping("/import/{objectName}")
    String choose(@PathVariable String objectName, Session session, HttpServletRequest request, Model model) {
        CatalogObject object = ImportPlace.object(session, objectName);
        imports.require(session, object);
        return screen(Guide.of(session, messages, request), object, "", model);
    }

    private static String screen(Guide guide, CatalogObject object, String problem, Model model) {
        String label = guide.say(object.def().shownPlural());
        model.addAttribute("title", guide.get("import.title", label));
        model.addAttribute("objectLabel", label);
        model.addAttribute("uploadUrl", ImportPlace.upload(object.name().value()));
        model.addAttribute("listUrl", ImportPlace.list(object.name().value()));
        model.addAttribute("historyUrl", ImportPlace.history());
        model.addAttribute(
                "file",
                Field.upload("file", guide.get("import.file"), ".csv,.tsv,.txt,text/csv,text/plain")
                        .required()
                        .wide()
                        .withHelp(guide.get("import.fileHelp", Imports.MAX_MEGABYTES))
                        .withProblem(problem));
        return "import/upload";
    }

    @PostMapping("/import/{objectName}")
    Object upload(
            @PathVariable String objectName,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        CatalogObject object = ImportPlace.object(session, objectName);
        Guide guide = Guide.of(session, messages, request);
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return screen(guide, object, guide.get("import.chooseFile"), model);
        }
        try {
            return to(ImportPlace.run(keep(session, object, file)), request);
        } catch (ProblemException e) {
            if (e.kind() != ProblemKind.UNPROCESSABLE && e.kind() != ProblemKind.TOO_LARGE) {
                throw e;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return screen(guide, object, e.message(guide.locale()), model);
        }
    }

    private ImportRun keep(Session session, CatalogObject object, MultipartFile file) throws IOException {
        Path copy = Files.createTempFile("tenon-import", ".csv");
        try {
            file.transferTo(copy);
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return imports.upload(session, object, name.isBlank() ? "file.csv" : name, copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** On to another screen, for htmx and plain forms alike. */
    static Object to(Url url, HttpServletRequest request) {
        return request.getHeader("HX-Request") == null
                ? "redirect:" + url
                : ResponseEntity.status(HttpStatus.NO_CONTENT)
                        .header("HX-Redirect", url.address())
                        .build();
    }
}
