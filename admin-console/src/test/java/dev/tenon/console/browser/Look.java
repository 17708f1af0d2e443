package dev.tenon.console.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** How a page is looked at: how wide, how bright, in which language. */
public record Look(String name, int width, int height, boolean dark, boolean touch, String language) {

    public static Look desktop() {
        return new Look("desktop", 1440, 900, false, false, "en");
    }

    public static Look phone() {
        return new Look("phone", 390, 844, false, true, "en");
    }

    public Look inDark() {
        return new Look(name + "-dark", width, height, true, touch, language);
    }

    public Look inChinese() {
        return new Look(name + "-zh", width, height, dark, touch, "zh-CN");
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setLocale(language)
                .setHasTouch(touch)
                .setIsMobile(touch);
    }

    @Override
    public String toString() {
        return name;
    }
}
