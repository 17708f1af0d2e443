package dev.tenon.console.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All files that a browser may fetch, gathered once at start: one style sheet of all {@code static/css/*.css}, each module of
 * {@code static/js}, each picture of {@code static/img}, the icon sprite, and the few libraries.
 */
public final class Assets {

    static final String STYLES = "tenon.css";
    static final String HTMX = "htmx.js";
    static final String ICONS = "icons.svg";

    /** Cascade layers decide what wins, so that the order of the files in the sheet does not. */
    private static final String LAYERS = "@layer reset, tokens, base, components, screens, utilities;\n";

    private static final String WEBJARS = "classpath*:META-INF/resources/webjars/";

    private final Map<String, Asset> byName;
    private final Map<String, Asset> byPath;
    private final String importMap;

    private Assets(List<Asset> assets) {
        byName = assets.stream().collect(Collectors.toUnmodifiableMap(Asset::name, asset -> asset));
        byPath = assets.stream().collect(Collectors.toUnmodifiableMap(Asset::path, asset -> asset));
        importMap = importMap(assets);
    }

    static Assets load() {
        try {
            return new Assets(Stream.of(List.of(styleSheet(), IconSprite.load()), modules(), pictures(), libraries())
                    .flatMap(List::stream)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of an asset: {@code url("img/mark.svg")}. */
    public Url url(String name) {
        return Url.of(named(name).path());
    }

    Optional<Asset> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    Asset named(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("No asset " + name);
        }
        return asset;
    }

    /** What stands, byte for byte, in the page's import map, since the policy names its hash. */
    String importMap() {
        return importMap;
    }

    String importMapHash() {
        return Asset.contentPolicyHash(importMap.getBytes(StandardCharsets.UTF_8));
    }

    private static Asset styleSheet() throws IOException {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        sheet.writeBytes(LAYERS.getBytes(StandardCharsets.UTF_8));
        for (Resource part : found("classpath*:static/css/*.css")) {
            sheet.writeBytes(part.getContentAsByteArray());
            sheet.write('\n');
        }
        return Asset.of(STYLES, sheet.toByteArray());
    }

    private static List<Asset> modules() throws IOException {
        Map<String, Asset> modules = new HashMap<>();
        for (Resource module : found("classpath*:static/js/**/*.js")) {
            String name = "js/" + after(module, "static/js/");
            modules.put(name, Asset.of(name, module.getContentAsByteArray()));
        }
        return List.copyOf(modules.values());
    }

    private static List<Asset> pictures() throws IOException {
        Map<String, Asset> pictures = new HashMap<>();
        for (Resource picture : found("classpath*:static/img/*")) {
            String name = "img/" + after(picture, "static/img/");
            pictures.put(name, Asset.of(name, picture.getContentAsByteArray()));
        }
        return List.copyOf(pictures.values());
    }

    private static List<Asset> libraries() throws IOException {
        return List.of(
                library(HTMX, "htmx.org/*/dist/htmx.min.js"),
                library("lib/sortable.js", "sortablejs/*/Sortable.min.js"),
                library("lib/decimal.js", "decimal.js/*/decimal.mjs"),
                library("npm/@codemirror/state.js", "codemirror__state/*/dist/index.js"),
                library("npm/@codemirror/view.js", "codemirror__view/*/dist/index.js"),
                library("npm/@codemirror/commands.js", "codemirror__commands/*/dist/index.js"),
                library("npm/@codemirror/language.js", "codemirror__language/*/dist/index.js"),
                library("npm/@codemirror/autocomplete.js", "codemirror__autocomplete/*/dist/index.js"),
                library("npm/@codemirror/lint.js", "codemirror__lint/*/dist/index.js"),
                library("npm/@lezer/common.js", "lezer__common/*/dist/index.js"),
                library("npm/@lezer/highlight.js", "lezer__highlight/*/dist/index.js"),
                library("npm/@lezer/lr.js", "lezer__lr/*/dist/index.js"),
                library("npm/@marijn/find-cluster-break.js", "marijn__find-cluster-break/*/src/index.js"),
                library("npm/style-mod.js", "style-mod/*/src/style-mod.js"),
                library("npm/w3c-keyname.js", "w3c-keyname/*/index.js"),
                library("npm/crelt.js", "crelt/*/index.js"));
    }

    private static Asset library(String name, String pattern) throws IOException {
        List<Resource> found = found(WEBJARS + pattern);
        if (found.size() != 1) {
            throw new IllegalStateException("Expected one " + pattern + ", found " + found);
        }
        return Asset.of(name, found.getFirst().getContentAsByteArray());
    }

    static List<Resource> found(String pattern) throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
                .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                .toList();
    }

    private static String after(Resource resource, String folder) throws IOException {
        String url = resource.getURL().toString();
        return url.substring(url.lastIndexOf(folder) + folder.length());
    }

    /**
     * {@code js/behaviour/lookup.js} is imported as {@code tenon/behaviour/lookup}, {@code lib/sortable.js} as {@code lib/sortable};
     * what other libraries import is named as they call it: {@code npm/style-mod.js} as {@code style-mod}.
     */
    private static String importMap(List<Asset> assets) {
        Map<String, String> imports = new TreeMap<>();
        for (Asset asset : assets) {
            String bare = asset.name().substring(0, asset.name().lastIndexOf('.'));
            if (asset.name().startsWith("js/")) {
                imports.put("tenon/" + bare.substring("js/".length()), asset.path());
            } else if (asset.name().startsWith("lib/")) {
                imports.put(bare, asset.path());
            } else if (asset.name().startsWith("npm/")) {
                imports.put(bare.substring("npm/".length()), asset.path());
            }
        }
        return imports.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"")
                .collect(Collectors.joining(",", "{\"imports\":{", "}}"));
    }
}
