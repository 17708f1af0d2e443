package dev.tenon.console.view;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The product's own texts of all slices, from {@code messages/<slice>_en.properties} and {@code messages/<slice>_zh_CN.properties}. */
public final class Messages {

    private final Map<Language, Text> texts;

    private Messages(Map<Language, Text> texts) {
        this.texts = texts;
    }

    /** Reads every bundle on the class path; a key that two bundles define is a mistake. */
    public static Messages load() {
        Map<Language, Text> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, new Text(language, read(language)));
        }
        return new Messages(texts);
    }

    public Text in(Language language) {
        Text text = texts.get(language);
        if (text == null) {
            throw new IllegalStateException("No texts in " + language);
        }
        return text;
    }

    Set<String> keys(Language language) {
        return in(language).keys();
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> all = new HashMap<>();
        try {
            String pattern = "classpath*:messages/*" + language.bundleSuffix() + ".properties";
            for (Resource bundle : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                addBundle(all, bundle);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    private static void addBundle(Map<String, String> all, Resource bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        properties.forEach((key, value) -> {
            if (all.put(key.toString(), value.toString()) != null) {
                throw new IllegalStateException("Message " + key + " is defined twice, again in " + bundle);
            }
        });
    }
}
