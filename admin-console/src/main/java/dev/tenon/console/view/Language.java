package dev.tenon.console.view;

import java.util.Locale;

/** The languages of the product's own texts. Each text exists in both. */
public enum Language {
    EN("en", "_en", Locale.ENGLISH, "English"),
    ZH_CN("zh-CN", "_zh_CN", Locale.SIMPLIFIED_CHINESE, "简体中文");

    /** Request attribute that names the signed-in user's language (a {@code Language}); a cookie set on this browser wins over it. */
    public static final String ATTRIBUTE = "tenon.language";

    private final String tag;
    private final String bundleSuffix;
    private final Locale locale;
    private final String ownName;

    Language(String tag, String bundleSuffix, Locale locale, String ownName) {
        this.tag = tag;
        this.bundleSuffix = bundleSuffix;
        this.locale = locale;
        this.ownName = ownName;
    }

    /** Chinese of any kind reads Chinese, everybody else English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? ZH_CN : EN;
    }

    public static Language of(String tag) {
        return of(Locale.forLanguageTag(tag));
    }

    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** The name of the language in itself, for the switch. */
    public String ownName() {
        return ownName;
    }

    String bundleSuffix() {
        return bundleSuffix;
    }
}
