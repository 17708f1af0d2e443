package dev.tenon.metadata.pack;

import dev.tenon.metadata.problem.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A package from its folder or from the zip of it, with every problem of every file at once. */
public final class PackageReader {
    private PackageReader() {}

    /** Reads the files below a folder; hidden ones are passed over. */
    public static Read<PackageContent> read(Path folder) {
        Findings findings = new Findings();
        PackageFiles files = new PackageFiles(findings);
        try {
            Files.walkFileTree(folder, new Gathering(folder, files));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the package in " + folder, unreadable);
        }
        return PackageParsing.parse(files.fromRoot(), findings);
    }

    /** Reads a zip. No entry leaves memory, and no more of any is unpacked than a package may hold. */
    public static Read<PackageContent> read(byte[] zip) {
        Findings findings = new Findings();
        PackageFiles files = new PackageFiles(findings);
        boolean isZip = zip.length > 3 && zip[0] == 'P' && zip[1] == 'K';
        if (!isZip) {
            notAZip(findings);
            return Read.refused(findings.problems());
        }
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            unpack(in, files, findings);
        } catch (IOException | IllegalArgumentException broken) {
            notAZip(findings);
        }
        return findings.problems().isEmpty()
                ? PackageParsing.parse(files.fromRoot(), findings)
                : Read.refused(findings.problems());
    }

    private static void notAZip(Findings findings) {
        findings.note(
                "INVALID_PACKAGE",
                "",
                new Place("", 1, 1),
                "This is not a zip file, or it is damaged. Send the zip of the package's folder.",
                "这不是有效的 zip 文件，或文件已损坏。请发送包文件夹的 zip 压缩包。");
    }

    private static void unpack(ZipInputStream in, PackageFiles files, Findings findings) throws IOException {
        ZipEntry entry = in.getNextEntry();
        while (entry != null) {
            String path = entry.getName();
            if (isUnsafe(path)) {
                findings.note(
                        "INVALID_PACKAGE",
                        "",
                        new Place(Findings.quoted(path), 1, 1),
                        "A path in a package does not leave its folder.",
                        "包内的路径不能超出其文件夹。");
                return;
            }
            byte[] bytes = bytes(in, path);
            if (!files.count(path, bytes)) {
                return;
            }
            if (!entry.isDirectory() && !isPassedOver(path)) {
                files.put(path, bytes);
            }
            entry = in.getNextEntry();
        }
    }

    private static byte[] bytes(InputStream in, String path) throws IOException {
        return in.readNBytes(PackageFiles.readable(path));
    }

    private static boolean isUnsafe(String path) {
        return path.isEmpty()
                || path.startsWith("/")
                || path.indexOf('\\') >= 0
                || path.indexOf(':') >= 0
                || path.indexOf('\0') >= 0
                || Arrays.asList(path.split("/", -1)).contains("..");
    }

    /** Hidden files and what some archivers add. */
    private static boolean isPassedOver(String path) {
        return path.startsWith("__MACOSX/")
                || Arrays.stream(path.split("/")).anyMatch(step -> step.startsWith(".") || step.isEmpty());
    }

    /** Collects the files of a folder, without following links out of it. */
    private static final class Gathering extends SimpleFileVisitor<Path> {
        private final Path root;
        private final PackageFiles files;

        Gathering(Path root, PackageFiles files) {
            this.root = root;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden =
                    !folder.equals(root) && folder.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String path = root.relativize(file).toString().replace('\\', '/');
            if (!attributes.isRegularFile() || isPassedOver(path)) {
                return FileVisitResult.CONTINUE;
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = bytes(in, path);
                if (!files.count(path, bytes)) {
                    return FileVisitResult.TERMINATE;
                }
                files.put(path, bytes);
                return FileVisitResult.CONTINUE;
            }
        }
    }
}
