package stylepage;

import dev.tenon.console.view.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The screens of the style page, and answers to what its components ask. */
@Controller
class StylePageController {

    @GetMapping("/style")
    String components(Model model) {
        model.addAttribute("title", "Components");
        model.addAttribute("tabs", StyleData.tabs());
        model.addAttribute("steps", StyleData.steps());
        model.addAttribute("crumbs", StyleData.crumbs());
        return "stylepage/components";
    }

    @GetMapping("/style/list")
    String list(Model model, @RequestParam(defaultValue = "30") int rows) {
        model.addAttribute("title", "List");
        model.addAttribute("grid", StyleData.grid(rows));
        model.addAttribute("paging", StyleData.paging());
        model.addAttribute("filters", java.util.List.of(StyleData.filterRow(1), StyleData.filterRow(2)));
        return "stylepage/list";
    }

    @GetMapping("/style/board")
    String board(Model model) {
        model.addAttribute("title", "Board");
        model.addAttribute("board", StyleData.board());
        return "stylepage/board";
    }

    @GetMapping("/style/record")
    String record(Model model) {
        model.addAttribute("title", "Aurora Robotics");
        model.addAttribute("tabs", StyleData.tabs());
        model.addAttribute("steps", StyleData.steps());
        model.addAttribute("grid", StyleData.grid(4));
        return "stylepage/record";
    }

    @GetMapping("/style/form")
    String form(Model model) {
        model.addAttribute("title", "Edit account");
        model.addAttribute("fields", StyleData.fields());
        return "stylepage/form";
    }

    @PostMapping("/style/form")
    String save(Model model, @RequestParam("Name") String name, HttpServletResponse response) {
        if (name.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        } else {
            model.addAttribute(Toast.ATTRIBUTE, Toast.success(name + " saved"));
        }
        return form(model);
    }

    @GetMapping("/style/formula")
    String formula(Model model) {
        model.addAttribute("title", "Formula");
        model.addAttribute("formula", StyleData.formula());
        return "stylepage/formula";
    }

    @GetMapping("/style/formulas/names")
    @ResponseBody
    List<StyleFormulas.Name> names(@RequestParam String path) {
        return StyleFormulas.names(path);
    }

    @GetMapping("/style/formulas/functions")
    @ResponseBody
    List<StyleFormulas.Function> functions() {
        return StyleFormulas.functions();
    }

    @PostMapping("/style/formulas/check")
    @ResponseBody
    StyleFormulas.Verdict check(@RequestParam String formulaText) {
        return StyleFormulas.check(formulaText);
    }

    @GetMapping("/style/setup")
    String setup(Model model) {
        model.addAttribute("title", "Setup");
        model.addAttribute("groups", StyleData.setupGroups());
        model.addAttribute("crumbs", StyleData.crumbs());
        return "stylepage/setup";
    }

    @GetMapping("/style/empty")
    String empty(Model model) {
        model.addAttribute("title", "医院拜访");
        return "stylepage/empty";
    }

    @GetMapping("/style/sign-in")
    String signIn(Model model) {
        model.addAttribute("title", "Sign in");
        return "stylepage/sign-in";
    }

    @GetMapping({"/style/lookup", "/style/search"})
    String lookup(Model model, @RequestParam String q) {
        model.addAttribute("options", StyleData.find(q));
        return "stylepage/options";
    }

    @GetMapping("/style/filter-row")
    String filterRow(Model model) {
        model.addAttribute("row", StyleData.filterRow(9));
        return "stylepage/filter-row";
    }

    @GetMapping("/style/cell/{id}")
    String editor(Model model, @PathVariable String id, @RequestParam String field) {
        return editor(model, id, field, field.equals("stage") ? "needs" : "12500", "");
    }

    @PostMapping("/style/cell/{id}")
    String saveCell(
            Model model,
            @PathVariable String id,
            @RequestParam String field,
            @RequestParam String value,
            HttpServletResponse response) {
        if (field.equals("amount") && !value.matches("[0-9.]+")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return editor(model, id, field, value, "“" + value + "” is not a number.");
        }
        model.addAttribute("cell", StyleData.cell(field, value));
        return "stylepage/cell";
    }

    private static String editor(Model model, String id, String field, String value, String problem) {
        model.addAttribute("field", StyleData.cellField(field, value, problem));
        model.addAttribute(
                "url", dev.tenon.console.view.Url.path("style", "cell", id).with("field", field));
        return "stylepage/cell-editor";
    }

    @PostMapping("/style/move")
    ResponseEntity<String> move(@RequestParam String id, @RequestParam String column) {
        if (id.equals("c0") && column.equals("won")) {
            return ResponseEntity.status(422)
                    .contentType(org.springframework.http.MediaType.valueOf("text/plain;charset=UTF-8"))
                    .body("A deal needs an amount before it is won.");
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/style/job")
    String job(Model model, @RequestParam int percent) {
        model.addAttribute("percent", percent);
        return "stylepage/job";
    }
}
