package dev.tenon.console.record.widget;

import dev.tenon.console.view.Tint;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The colours of definitions, names of any palette or {@code #rrggbb}, as the nearest of ours: those are readable in light and dark. */
final class Tints {

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final double GREYISH = 0.15;
    private static final int DARK = 38;

    private static final Map<String, Tint> OTHER_NAMES = Map.of(
            "yellow", Tint.AMBER,
            "gold", Tint.AMBER,
            "lime", Tint.GREEN,
            "cyan", Tint.TEAL,
            "sky", Tint.BLUE,
            "violet", Tint.PURPLE,
            "magenta", Tint.PINK,
            "rose", Tint.PINK);

    private Tints() {}

    static Tint of(String color) {
        if (HEX.matcher(color).matches()) {
            return nearest(Integer.parseInt(color.substring(1), 16));
        }
        Tint other = OTHER_NAMES.get(color.toLowerCase(Locale.ROOT));
        return other == null ? Tint.named(color) : other;
    }

    private static Tint nearest(int rgb) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        int max = Math.max(red, Math.max(green, blue));
        int span = max - Math.min(red, Math.min(green, blue));
        if (max < DARK || span < max * GREYISH) {
            return Tint.GREY;
        }
        double sixth = max == red
                ? (double) (green - blue) / span
                : max == green ? 2 + (double) (blue - red) / span : 4 + (double) (red - green) / span;
        return ofHue(Math.floorMod(Math.round(sixth * 60), 360));
    }

    private static Tint ofHue(int degrees) {
        if (degrees < 15 || degrees >= 345) {
            return Tint.RED;
        }
        if (degrees < 75) {
            return degrees < 37 ? Tint.ORANGE : Tint.AMBER;
        }
        if (degrees < 195) {
            return degrees < 155 ? Tint.GREEN : Tint.TEAL;
        }
        if (degrees < 265) {
            return degrees < 228 ? Tint.BLUE : Tint.INDIGO;
        }
        return degrees < 295 ? Tint.PURPLE : Tint.PINK;
    }
}
