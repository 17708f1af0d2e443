package dev.tenon.metadata.pack;

import dev.tenon.metadata.problem.Place;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a package while they are gathered, by their path inside it; keeps within {@link PackageLimits}. */
final class PackageFiles {
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Findings findings;
    private int seen;
    private long total;

    PackageFiles(Findings findings) {
        this.findings = findings;
    }

    /** How much of a file is worth reading: one byte more than may be kept. */
    static int readable(String path) {
        boolean data = path.startsWith("data/") || path.contains("/data/");
        return (data ? PackageLimits.MAX_DATA_BYTES : DefinitionReader.MAX_BYTES) + 1;
    }

    /**
     * Counts a file against the limits, also one that is not kept. False when it is one too many or too large: then the
     * rest is not even unpacked.
     */
    boolean count(String path, byte[] bytes) {
        seen++;
        total += bytes.length;
        if (seen > PackageLimits.MAX_FILES || total > PackageLimits.MAX_TOTAL_BYTES) {
            findings.note(
                    "TOO_LARGE",
                    "",
                    new Place(Findings.quoted(path), 1, 1),
                    "A package has at most {0} files and {1} MB.",
                    "一个包最多包含 {0} 个文件、{1} MB。",
                    PackageLimits.MAX_FILES,
                    PackageLimits.MAX_TOTAL_BYTES >> 20);
            return false;
        }
        if (bytes.length >= readable(path)) {
            findings.note(
                    "TOO_LARGE",
                    "",
                    new Place(Findings.quoted(path), 1, 1),
                    "This file is larger than {0} KB.",
                    "该文件超过 {0} KB。",
                    (readable(path) - 1) / 1024);
            return false;
        }
        return true;
    }

    /** Keeps a file. */
    void put(String path, byte[] bytes) {
        if (files.putIfAbsent(path, bytes) != null) {
            findings.note("DUPLICATE_KEY", "", new Place(path, 1, 1), "This file is there twice.", "该文件重复出现。");
        }
    }

    /** The files by path; where all of them lie in one folder that holds the manifest, seen from there. */
    SortedMap<String, byte[]> fromRoot() {
        Optional<String> folder = onlyFolder();
        if (folder.isEmpty()) {
            return files;
        }
        SortedMap<String, byte[]> inner = new TreeMap<>();
        files.forEach((path, bytes) -> inner.put(path.substring(folder.get().length()), bytes));
        return inner;
    }

    private Optional<String> onlyFolder() {
        if (files.isEmpty() || files.containsKey("package.yaml")) {
            return Optional.empty();
        }
        int slash = files.firstKey().indexOf('/');
        String folder = files.firstKey().substring(0, slash + 1);
        boolean only = slash > 0 && files.keySet().stream().allMatch(path -> path.startsWith(folder));
        return only && files.containsKey(folder + "package.yaml") ? Optional.of(folder) : Optional.empty();
    }
}
