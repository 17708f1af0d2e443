package dev.tenon.engine.packaging.web;

import dev.tenon.engine.deploy.DeployAnswer;
import dev.tenon.engine.deploy.DeployOptions;
import dev.tenon.engine.org.SampleData;
import dev.tenon.engine.packaging.InstallResult;
import dev.tenon.engine.packaging.PackageExporter;
import dev.tenon.engine.packaging.PackageInstaller;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.pack.PackageContent;
import dev.tenon.metadata.pack.PackageReader;
import dev.tenon.metadata.pack.PackageWriter;
import dev.tenon.metadata.problem.ProblemKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Lists, installs and exports packages. */
@RestController
@RequestMapping("/api/metadata/packages")
class PackageController {
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final AccessControl access = new AccessControl();
    private final PackageInstaller installer;
    private final PackageExporter exporter;

    /** One installed package. */
    record PackageSummary(String name, String version, String label, String namespace) {}

    /** What became of a package. */
    record InstallAnswer(String packageName, String packageVersion, int records, DeployAnswer deploy) {}

    PackageController(PackageInstaller installer, PackageExporter exporter) {
        this.installer = installer;
        this.exporter = exporter;
    }

    @GetMapping
    List<PackageSummary> all(Session session) {
        access.require(session, SystemRight.CUSTOMIZE);
        return session.catalog().packages().values().stream()
                .map(installed -> new PackageSummary(
                        installed.name(),
                        installed.version(),
                        installed.label().in(session.actor().locale()),
                        installed.namespace()))
                .toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    InstallAnswer installFile(
            Session session,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean allowDestructive,
            @RequestParam(defaultValue = "false") boolean withData) {
        try {
            return install(session, file.getBytes(), dryRun, allowDestructive, withData);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping
    InstallAnswer install(
            Session session,
            @RequestBody byte[] zip,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean allowDestructive,
            @RequestParam(defaultValue = "false") boolean withData) {
        access.require(session, SystemRight.CUSTOMIZE);
        PackageContent content = PackageReader.read(zip).orThrow(ProblemKind.BAD_INPUT);
        DeployOptions options = DeployOptions.of(dryRun, allowDestructive);
        InstallResult result =
                installer.install(session, content, options, withData ? SampleData.INSTALL : SampleData.NONE);
        return new InstallAnswer(
                content.manifest().name(),
                content.manifest().version(),
                result.records(),
                DeployAnswer.of(result.deploy(), options, session.actor().locale()));
    }

    @GetMapping("/{name}/export")
    ResponseEntity<byte[]> export(Session session, @PathVariable String name) {
        byte[] zip = PackageWriter.zip(exporter.export(session, name));
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".zip")
                                .build()
                                .toString())
                .body(zip);
    }
}
