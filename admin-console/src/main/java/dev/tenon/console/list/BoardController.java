package dev.tenon.console.list;

import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.view.Board;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.engine.record.SaveMode;
import dev.tenon.engine.record.SaveOutcome;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of an object: the same lists and filters, the values of a picklist as columns. */
@Controller
@RequestMapping("/o/{objectName}")
class BoardController {
    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Boards boards;
    private final RecordSaver saver;
    private final ListDrawing drawing;

    BoardController(Boards boards, RecordSaver saver, ListDrawing drawing) {
        this.boards = boards;
        this.saver = saver;
        this.drawing = drawing;
    }

    @GetMapping("/board")
    String board(
            @PathVariable String objectName,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Boards.Answer answer = answer(objectName, session, request);
        if (!answer.complete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("title", answer.screen().head().views().label());
        model.addAttribute("board", answer.screen());
        model.addAttribute("head", answer.screen().head());
        return "list/board";
    }

    private Boards.Answer answer(String objectName, Session session, HttpServletRequest request) {
        CatalogObject object = ListPlace.readable(session, objectName);
        Reader reader = drawing.reader(session, request);
        ListStateReading.Result read = ListStateReading.of(request.getParameterMap());
        return boards.screen(drawing.parts(reader, object, read), read.problems());
    }

    /** Counts and sums as they are after a move. */
    @GetMapping("/list/board-heads")
    String heads(@PathVariable String objectName, Session session, HttpServletRequest request, Model model) {
        List<Board.Lane> lanes = answer(objectName, session, request)
                .screen()
                .board()
                .map(Board::lanes)
                .orElse(List.of());
        model.addAttribute("lanes", lanes);
        model.addAttribute("boardId", Boards.ID);
        return "list/board-heads";
    }

    /** The next cards of a column. */
    @GetMapping("/list/cards")
    String cards(
            @PathVariable String objectName,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(defaultValue = "1") int lane,
            Session session,
            HttpServletRequest request,
            Model model) {
        CatalogObject object = ListPlace.readable(session, objectName);
        Reader reader = drawing.reader(session, request);
        ListStateReading.Result read = ListStateReading.of(request.getParameterMap());
        read.problems().throwIfAny(ProblemKind.BAD_INPUT);
        Boards.Cards cards = boards.more(drawing.parts(reader, object, read), column);
        model.addAttribute("cards", cards.cards());
        model.addAttribute("moreUrl", cards.moreUrl().map(url -> url.with("lane", lane)));
        model.addAttribute("moreId", Boards.ID + "-more-" + lane);
        return "list/cards";
    }

    @PostMapping("/list/move")
    ResponseEntity<String> move(
            @PathVariable String objectName,
            @RequestParam String by,
            @RequestParam String id,
            @RequestParam String column,
            Session session,
            HttpServletRequest request) {
        CatalogObject object = ListPlace.readable(session, objectName);
        Reader reader = drawing.reader(session, request);
        OptionalLong recordId = RecordId.parse(id);
        CatalogField field = BoardFields.candidates(reader, object).stream()
                .filter(each -> each.name().matches(by))
                .findFirst()
                .orElseThrow(KeyValues::refusal);
        if (recordId.isEmpty() || RecordId.objectNumber(recordId.getAsLong()) != object.number()) {
            throw KeyValues.refusal();
        }
        RecordChange change = new RecordChange.Update(
                object.name(),
                recordId.getAsLong(),
                OptionalLong.empty(),
                Map.of(field.name().value(), new Raw.Text(column)));
        SaveOutcome outcome =
                saver.save(session, List.of(change), SaveMode.ALL_OR_NONE).getFirst();
        return outcome.saved() ? ResponseEntity.noContent().build() : refused(reader, outcome);
    }

    /** The card goes back, and this is said. */
    private static ResponseEntity<String> refused(Reader reader, SaveOutcome outcome) {
        String sentences = outcome.problems().stream()
                .map(problem -> problem.message(reader.locale()))
                .distinct()
                .collect(Collectors.joining(" "));
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(PLAIN)
                .body(sentences);
    }
}
