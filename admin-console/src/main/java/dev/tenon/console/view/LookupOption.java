package dev.tenon.console.view;

/** One answer to what was typed into a lookup or the global search, drawn by {@code #lookupOptions}. The url is for the search. */
public record LookupOption(String value, String label, String detail, String icon, Tint tint, Url url) {

    public static LookupOption of(String value, String label, String detail) {
        return new LookupOption(value, label, detail, "", Tint.GREY, Url.of(""));
    }

    public LookupOption marked(String name, Tint colour) {
        return new LookupOption(value, label, detail, name, colour, url);
    }

    public LookupOption leadingTo(Url place) {
        return new LookupOption(value, label, detail, icon, tint, place);
    }
}
