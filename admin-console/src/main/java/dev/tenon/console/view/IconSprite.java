package dev.tenon.console.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;

/** Builds one SVG file of the icons that {@code view/icons*.txt} name, each a {@code <symbol>} to be shown by {@code <use>}. */
final class IconSprite {

    private static final Pattern DRAWING = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);
    private static final String ICONS = "classpath*:META-INF/resources/webjars/lucide-static/*/icons/";

    private IconSprite() {}

    static Asset load() throws IOException {
        StringBuilder sprite = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        for (String name : names()) {
            sprite.append("<symbol id=\"").append(name).append("\" viewBox=\"0 0 24 24\">");
            sprite.append(drawing(name)).append("</symbol>");
        }
        return Asset.of(Assets.ICONS, sprite.append("</svg>").toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The icons of all slices, each named by a line of its own. */
    static TreeSet<String> names() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (Resource list : Assets.found("classpath*:view/icons*.txt")) {
            list.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(names::add);
        }
        return names;
    }

    private static String drawing(String name) throws IOException {
        List<Resource> found = Assets.found(ICONS + name + ".svg");
        if (found.size() != 1) {
            throw new IllegalStateException("Expected one icon named " + name + ", found " + found);
        }
        String svg = found.getFirst().getContentAsString(StandardCharsets.UTF_8);
        Matcher matcher = DRAWING.matcher(svg);
        if (!matcher.find()) {
            throw new IllegalStateException("Icon " + name + " is no SVG");
        }
        return matcher.group(1).replaceAll("\\s+", " ").strip();
    }
}
