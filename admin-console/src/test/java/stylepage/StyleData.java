package stylepage;

import dev.tenon.console.view.Board;
import dev.tenon.console.view.Cell;
import dev.tenon.console.view.Field;
import dev.tenon.console.view.FilterRow;
import dev.tenon.console.view.Grid;
import dev.tenon.console.view.Html;
import dev.tenon.console.view.Link;
import dev.tenon.console.view.LookupOption;
import dev.tenon.console.view.Option;
import dev.tenon.console.view.Paging;
import dev.tenon.console.view.Step;
import dev.tenon.console.view.Tint;
import dev.tenon.console.view.Url;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Made-up records for the style page. */
final class StyleData {

    static final List<String> COMPANIES = List.of(
            "Aurora Robotics",
            "北方精密仪器",
            "Blue Fjord Foods",
            "Cedar & Sons",
            "华东医疗器械",
            "Delta Freight",
            "Evergreen Energy",
            "苏州光电科技",
            "Harbour Bank",
            "Iris Biotech <Labs>",
            "Juniper Textiles",
            "广州新材料",
            "Kite Aviation");
    private static final List<String> OWNERS = List.of("Lin Xiaoyu", "Marta Kowalska", "王建国", "Tom Bauer");
    private static final List<Option> STAGES = List.of(
            Option.of("first", "First contact").tinted(Tint.GREY),
            Option.of("needs", "Needs analysis").tinted(Tint.BLUE),
            Option.of("quote", "报价").tinted(Tint.AMBER),
            Option.of("won", "Won").tinted(Tint.GREEN));

    private StyleData() {}

    static Grid grid(int rows) {
        List<Grid.Column> columns = List.of(
                Grid.Column.of("Name").sortable(Url.of("/style/list?sort=name"), Grid.Sort.UP, 1),
                Grid.Column.of("Stage").sortable(Url.of("/style/list?sort=stage"), Grid.Sort.DOWN, 2),
                Grid.Column.numeric("Amount").sortable(Url.of("/style/list?sort=amount"), Grid.Sort.NONE, 0),
                Grid.Column.of("Owner"),
                Grid.Column.of("Close date"),
                Grid.Column.of("Active"));
        return new Grid(
                "deals",
                "Deals",
                columns,
                IntStream.range(0, rows).mapToObj(StyleData::row).toList(),
                true);
    }

    private static Grid.Row row(int i) {
        String name = COMPANIES.get(i % COMPANIES.size());
        Option stage = STAGES.get(i % STAGES.size());
        Url edit = Url.path("style", "cell", "r" + i);
        return new Grid.Row(
                "r" + i,
                name,
                List.of(
                        Cell.link(name, Url.of("/style/record")),
                        Cell.badge(stage.label(), stage.tint()).editable(edit.with("field", "stage")),
                        Cell.number((12 + i * 7) + ",500.00").editable(edit.with("field", "amount")),
                        Cell.person(OWNERS.get(i % OWNERS.size())),
                        Cell.text("2026-0" + (1 + i % 9) + "-1" + i % 10),
                        Cell.mark(i % 3 == 0, i % 3 == 0 ? "Yes" : "No")));
    }

    static Paging paging() {
        return new Paging("1–50 of 1,204", Optional.empty(), Optional.of(Url.of("/style/list?after=x")));
    }

    static Board board() {
        List<Board.Lane> lanes = new ArrayList<>();
        for (int lane = 0; lane < STAGES.size(); lane++) {
            int first = lane * 3;
            List<Board.Card> cards = IntStream.range(first, first + 3 - lane % 2)
                    .mapToObj(StyleData::card)
                    .toList();
            Option stage = STAGES.get(lane);
            lanes.add(new Board.Lane(
                    stage.value(),
                    stage.label(),
                    stage.tint(),
                    String.valueOf(cards.size()),
                    "¥ " + (lane + 2) * 48 + "k",
                    cards));
        }
        return new Board("pipeline", "Deals by stage", Url.of("/style/move"), lanes);
    }

    private static Board.Card card(int i) {
        return new Board.Card(
                "c" + i,
                COMPANIES.get(i % COMPANIES.size()) + " rollout",
                Url.of("/style/record"),
                List.of("¥ " + (i + 3) * 12 + ",000", "Closes 2026-0" + (1 + i % 9) + "-14"),
                OWNERS.get(i % OWNERS.size()));
    }

    static List<Step> steps() {
        return List.of(
                new Step("First contact", Step.State.DONE, Optional.of(Url.of("/style/stage"))),
                new Step("Needs analysis", Step.State.DONE, Optional.of(Url.of("/style/stage"))),
                new Step("方案制定", Step.State.CURRENT, Optional.empty()),
                new Step("Quote", Step.State.AHEAD, Optional.of(Url.of("/style/stage"))),
                new Step("Won", Step.State.AHEAD, Optional.of(Url.of("/style/stage"))));
    }

    static List<Link> tabs() {
        return List.of(
                Link.of("Details", Url.of("/style/record")).current(true),
                Link.of("Related", Url.of("/style/record")).counting("12"),
                Link.of("History", Url.of("/style/record")));
    }

    static List<Link> crumbs() {
        return List.of(Link.of("Setup", Url.of("/style/setup")), Link.of("Objects", Url.of("/style/setup")));
    }

    static List<Link.Group> setupGroups() {
        return List.of(
                new Link.Group(
                        "Objects and fields",
                        "database",
                        List.of(
                                Link.of("Object manager", Url.of("/style/setup"))
                                        .current(true),
                                Link.of("Value sets", Url.of("/style/setup")),
                                Link.of("Layouts", Url.of("/style/setup")))),
                new Link.Group("Users and rights", "shield-check", List.of(Link.of("Users", Url.of("/style/setup")))),
                new Link.Group("Data", "import", List.of(Link.of("CSV import", Url.of("/style/setup")))));
    }

    static List<Field> fields() {
        return List.of(
                Field.text("Name", "Name", "Aurora Robotics").required().maxLength(80),
                Field.lookup("Parent", "Parent account", "001", "Harbour Bank", Url.of("/style/lookup")),
                Field.line("email", "Email", "Email", "not an address").withProblem("This is not an e-mail address."),
                Field.line("tel", "Phone", "Phone", "+49 30 123456"),
                Field.number("Amount", "Amount", "12500.00", "0.01").withHelp("In the currency of the organisation."),
                Field.line("date", "CloseDate", "Close date", "2026-05-14"),
                Field.choice(
                        "Country",
                        "Country",
                        "CN",
                        List.of(Option.of("CN", "China"), Option.of("DE", "Germany")),
                        "None"),
                Field.choice(
                                "City",
                                "City",
                                "SHA",
                                List.of(
                                        Option.of("SHA", "Shanghai"),
                                        Option.of("SZX", "Shenzhen"),
                                        Option.of("BER", "Berlin"),
                                        Option.of("MUC", "Munich")),
                                "None")
                        .controlledBy("Country", Map.of("CN", List.of("SHA", "SZX"), "DE", List.of("BER", "MUC"))),
                Field.choices(
                        "Interests",
                        "Interests",
                        List.of("hw", "sv"),
                        List.of(
                                Option.of("hw", "Hardware"),
                                Option.of("sw", "Software"),
                                Option.of("sv", "Service"),
                                Option.of("tr", "培训"))),
                Field.line("datetime-local", "NextCall", "Next call", "2026-05-14T09:30"),
                Field.checkbox("Active", "Active", true),
                Field.toggle("Newsletter", "Send the newsletter", false).withHelp("Only with the customer's consent."),
                Field.radios(
                        "Rating",
                        "Rating",
                        "hot",
                        List.of(Option.of("hot", "Hot"), Option.of("warm", "Warm"), Option.of("cold", "Cold"))),
                Field.text("Number", "Account number", "A-000123").readOnly(),
                Field.group(
                                "Address",
                                "Address",
                                List.of(
                                        Field.text("Street", "Street", "1 Harbour Way"),
                                        Field.text("Town", "Town", ""),
                                        Field.text("Code", "Postal code", "10115")))
                        .wide(),
                Field.area("Notes", "Notes", "First line\nsecond line <script>"),
                Field.upload("Logo", "Logo", "image/*"),
                Field.shown("Created", "Created", Html.text("Lin Xiaoyu, 3 May 2026")));
    }

    static FilterRow filterRow(int i) {
        String id = "f" + i;
        return new FilterRow(
                id,
                Field.choice(
                                id + ".field",
                                "Field",
                                "stage",
                                List.of(Option.of("stage", "Stage"), Option.of("amount", "Amount")),
                                "")
                        .idPrefix("filter"),
                Field.choice(
                                id + ".operator",
                                "Operator",
                                "eq",
                                List.of(Option.of("eq", "equals"), Option.of("ne", "is not")),
                                "")
                        .idPrefix("filter"),
                Field.text(id + ".value", "Value", "Won").idPrefix("filter"));
    }

    static Field cellField(String field, String value, String problem) {
        Field editor = field.equals("stage")
                ? Field.choice("value", "Stage", value, STAGES, "")
                : Field.text("value", "Amount", value);
        return editor.idPrefix("cell").withProblem(problem);
    }

    static Cell cell(String field, String value) {
        return field.equals("stage")
                ? STAGES.stream()
                        .filter(stage -> stage.value().equals(value))
                        .map(stage -> Cell.badge(stage.label(), stage.tint()))
                        .findFirst()
                        .orElse(Cell.EMPTY)
                : Cell.number(value);
    }

    static List<LookupOption> find(String query) {
        return COMPANIES.stream()
                .filter(name ->
                        name.toLowerCase(java.util.Locale.ROOT).contains(query.toLowerCase(java.util.Locale.ROOT)))
                .limit(6)
                .map(name -> LookupOption.of("id-" + COMPANIES.indexOf(name), name, "Account")
                        .marked("building-2", Tint.INDIGO)
                        .leadingTo(Url.of("/style/record")))
                .toList();
    }

    static Field formula() {
        return Field.formula(
                        "formula",
                        "Formula",
                        "/* weighted */\nIF(ISBLANK(Amount), 0, Amount * 0.5) & 'x'",
                        Url.of("/style/formulas"))
                .withHelp("What the field shows.");
    }
}
