package dev.tenon.console.setup;

import dev.tenon.console.view.Cell;
import dev.tenon.console.view.Grid;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Toast;
import dev.tenon.console.view.Url;
import dev.tenon.engine.deploy.DeployOptions;
import dev.tenon.engine.org.SampleData;
import dev.tenon.engine.packaging.InstallResult;
import dev.tenon.engine.packaging.PackageExporter;
import dev.tenon.engine.packaging.PackageInstaller;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.InstalledPackage;
import dev.tenon.metadata.pack.PackageContent;
import dev.tenon.metadata.pack.PackageReader;
import dev.tenon.metadata.pack.PackageWriter;
import dev.tenon.metadata.pack.Read;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Packages: what is installed, the plan of a new one before it happens, and export. */
@Controller
class PackagesController {
    private static final String PACKAGES = "/setup/packages";
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    /** The name under which everything that no package brought is exported. */
    private static final String LOCAL = "local";

    private final SetupScreen screen;
    private final PackageInstaller installer;
    private final PackageExporter exporter;

    PackagesController(SetupScreen screen, PackageInstaller installer, PackageExporter exporter) {
        this.screen = screen;
        this.installer = installer;
        this.exporter = exporter;
    }

    @GetMapping(PACKAGES)
    String all(Session session, HttpServletRequest request, Model model) {
        return show(session, request, model, Problems.NONE, Optional.empty());
    }

    @PostMapping(PACKAGES)
    String install(
            Session session,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "plan") String step,
            @RequestParam(defaultValue = "false") String consent,
            @RequestParam(defaultValue = "false") String withData,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        screen.open(session, request, model, SetupSection.PACKAGES);
        boolean isPlan = step.equals("plan");
        Read<PackageContent> read = PackageReader.read(file.getBytes());
        Problems problems = read.problems();
        if (read.value().isPresent()) {
            try {
                InstallResult result = installer.install(
                        session,
                        read.value().get(),
                        DeployOptions.of(isPlan, consent.endsWith("true")),
                        withData.endsWith("true") && !isPlan ? SampleData.INSTALL : SampleData.NONE);
                if (isPlan) {
                    return show(session, request, model, problems, Optional.of(result));
                }
                redirect.addFlashAttribute(
                        Toast.ATTRIBUTE, Toast.success(screen.text(request).get("setup.package.installed")));
                return "redirect:" + PACKAGES;
            } catch (ProblemException refused) {
                problems = refused.problems();
            }
        }
        response.setStatus(422);
        return show(session, request, model, problems, Optional.empty());
    }

    @GetMapping(PACKAGES + "/{name}/export")
    ResponseEntity<byte[]> export(Session session, @PathVariable String name, HttpServletRequest request, Model model) {
        screen.open(session, request, model, SetupSection.PACKAGES);
        if (!name.equals(LOCAL) && !session.catalog().packages().containsKey(name)) {
            throw SetupObjects.missing(name);
        }
        byte[] zip = PackageWriter.zip(exporter.export(session, name));
        ContentDisposition attachment =
                ContentDisposition.attachment().filename(name + ".zip").build();
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(zip);
    }

    private String show(
            Session session,
            HttpServletRequest request,
            Model model,
            Problems problems,
            Optional<InstallResult> planned) {
        Text text = screen.open(session, request, model, SetupSection.PACKAGES);
        Locale locale = text.language().locale();
        List<Grid.Row> rows = session.catalog().packages().values().stream()
                .map(installed -> row(installed, text))
                .toList();
        List<Grid.Column> columns = List.of(
                Grid.Column.of(text.get("setup.object.label")),
                Grid.Column.of(text.get("setup.package.version")),
                Grid.Column.of(text.get("setup.package.export")));
        model.addAttribute("grid", new Grid("packages", text.get("setup.packages"), columns, rows, false));
        model.addAttribute("localUrl", Url.path("setup", "packages", LOCAL, "export"));
        planned.ifPresent(
                result -> model.addAttribute("plan", PlanView.of(result.deploy().plan(), text)));
        model.addAttribute(
                "others",
                problems.stream()
                        .limit(200)
                        .map(problem ->
                                (problem.place() == null ? "" : problem.place() + " ") + problem.message(locale))
                        .toList());
        return "setup/packages";
    }

    private static Grid.Row row(InstalledPackage installed, Text text) {
        String label = installed.label().in(text.language().locale());
        return new Grid.Row(
                installed.name(),
                label,
                List.of(
                        Cell.text(label.isEmpty() ? installed.name() : label),
                        Cell.text(installed.version()),
                        Cell.link(
                                text.get("setup.package.download"),
                                Url.path("setup", "packages", installed.name(), "export"))));
    }
}
