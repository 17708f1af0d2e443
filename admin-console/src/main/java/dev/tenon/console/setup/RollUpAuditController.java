package dev.tenon.console.setup;

import dev.tenon.console.view.Cell;
import dev.tenon.console.view.Grid;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Toast;
import dev.tenon.console.view.Url;
import dev.tenon.engine.rollup.RollUpAudit;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.Computation.RollUp;
import dev.tenon.metadata.object.RecordId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** All roll-ups of the organisation, and the proof that each is what its children make. */
@Controller
class RollUpAuditController {
    private static final String ROLL_UPS = "/setup/roll-ups";

    private final SetupScreen screen;
    private final RollUpAudit audit;

    RollUpAuditController(SetupScreen screen, RollUpAudit audit) {
        this.screen = screen;
        this.audit = audit;
    }

    @GetMapping(ROLL_UPS)
    String all(Session session, HttpServletRequest request, Model model) {
        show(session, request, model);
        return "setup/roll-ups";
    }

    @PostMapping(ROLL_UPS + "/audit")
    String compare(Session session, HttpServletRequest request, Model model) {
        Text text = show(session, request, model);
        report(session, audit.compare(session), text, model);
        return "setup/roll-ups";
    }

    @PostMapping(ROLL_UPS + "/repair")
    String mend(Session session, HttpServletRequest request, Model model) {
        Text text = show(session, request, model);
        audit.mend(session);
        model.addAttribute(Toast.ATTRIBUTE, Toast.success(text.get("setup.rollUps.repaired")));
        report(session, audit.compare(session), text, model);
        return "setup/roll-ups";
    }

    private Text show(Session session, HttpServletRequest request, Model model) {
        Text text = screen.open(session, request, model, SetupSection.ROLL_UPS);
        model.addAttribute("grid", rollUps(session.catalog(), text));
        model.addAttribute("isPending", audit.isPending(session));
        return text;
    }

    private static Grid rollUps(Catalog catalog, Text text) {
        List<Grid.Row> rows = new ArrayList<>();
        for (CatalogObject object : catalog.allObjects()) {
            for (CatalogField field : object.fields()) {
                field.def().rollUp().ifPresent(rollUp -> rows.add(row(catalog, object, field, rollUp, text)));
            }
        }
        return new Grid(
                "roll-ups",
                text.get("setup.roll-ups"),
                List.of(
                        Grid.Column.of(text.get("setup.right.field")),
                        Grid.Column.of(text.get("setup.object")),
                        Grid.Column.of(text.get("setup.rollUp.summary")),
                        Grid.Column.of(text.get("setup.rollUp.condition"))),
                rows,
                false);
    }

    private static Grid.Row row(Catalog catalog, CatalogObject object, CatalogField field, RollUp rollUp, Text text) {
        Locale locale = text.language().locale();
        String label = field.def().shown().in(locale);
        return new Grid.Row(
                object.name() + "-" + field.name(),
                label,
                List.of(
                        Cell.link(label, RollUpsController.url(object, field.def())),
                        Cell.text(object.def().shown().in(locale)),
                        Cell.text(said(catalog, rollUp, text)),
                        Cell.text(rollUp.condition())));
    }

    /** {@code Sum · Amount · Opportunities}. */
    private static String said(Catalog catalog, RollUp rollUp, Text text) {
        Locale locale = text.language().locale();
        CatalogObject child = catalog.require(rollUp.child());
        List<String> words = new ArrayList<>();
        words.add(text.get("setup.rollUp.summary." + RollUpForm.word(rollUp.summary())));
        rollUp.field()
                .flatMap(child::field)
                .ifPresent(field -> words.add(field.def().shown().in(locale)));
        words.add(child.def().shownPlural().in(locale));
        return String.join(" · ", words);
    }

    private static void report(Session session, RollUpAudit.Report report, Text text, Model model) {
        model.addAttribute("hasReport", true);
        model.addAttribute("compared", text.get("setup.rollUps.compared", report.values()));
        model.addAttribute("findings", findings(session, report, text));
    }

    private static Grid findings(Session session, RollUpAudit.Report report, Text text) {
        List<Grid.Row> rows = new ArrayList<>();
        for (RollUpAudit.Finding finding : report.findings()) {
            CatalogObject object = session.catalog().require(finding.object());
            String id = RecordId.format(finding.id());
            rows.add(new Grid.Row(
                    id + "-" + finding.field(),
                    id,
                    List.of(
                            Cell.link(id, Url.path("o", object.name(), id)),
                            Cell.text(object.def().shown().in(text.language().locale())),
                            Cell.text(finding.field().value()),
                            Cell.text(finding.kept()),
                            Cell.text(finding.counted()))));
        }
        return new Grid(
                "findings",
                text.get("setup.rollUps.findings"),
                List.of(
                        Grid.Column.of(text.get("setup.rollUps.record")),
                        Grid.Column.of(text.get("setup.object")),
                        Grid.Column.of(text.get("setup.right.field")),
                        Grid.Column.of(text.get("setup.rollUps.kept")),
                        Grid.Column.of(text.get("setup.rollUps.counted"))),
                rows,
                false);
    }
}
