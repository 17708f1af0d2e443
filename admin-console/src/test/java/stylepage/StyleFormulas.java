package stylepage;

import java.util.List;

/** What a formula editor asks for, answered for the style page. */
final class StyleFormulas {

    record Name(String name, String label, String type, boolean isParent) {}

    record Function(String name, String signature, String help, String example) {}

    record Problem(int from, int to, String message) {}

    record Verdict(List<Problem> problems, String verdict) {}

    private StyleFormulas() {}

    static List<Name> names(String path) {
        return path.isEmpty()
                ? List.of(new Name("Amount", "Amount", "Currency", false), new Name("Account", "Account", "", true))
                : List.of(new Name("Industry", "Industry", "Picklist", false));
    }

    static List<Function> functions() {
        return List.of(
                new Function(
                        "ROUND",
                        "ROUND(number, digits)",
                        "The number, rounded half away from zero.",
                        "ROUND(2.5, 0) is 3"),
                new Function("TODAY", "TODAY()", "The day of the one who asks.", ""));
    }

    static Verdict check(String text) {
        int at = text.indexOf("Amuont");
        return at < 0
                ? new Verdict(List.of(), "Gives a text")
                : new Verdict(
                        List.of(new Problem(at, at + 6, "There is no field Amuont. Did you mean Amount?")),
                        "One problem");
    }
}
