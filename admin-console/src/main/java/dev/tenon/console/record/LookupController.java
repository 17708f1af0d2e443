package dev.tenon.console.record;

import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.console.record.widget.FormValues;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.record.widget.Readers;
import dev.tenon.console.record.widget.ShownField;
import dev.tenon.console.record.widget.Values;
import dev.tenon.console.view.Link;
import dev.tenon.console.view.LookupOption;
import dev.tenon.engine.query.NameSearch.Hit;
import dev.tenon.engine.record.LookupCandidates;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldParts;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a lookup offers while somebody types: names that fit, those changed last before anything is typed. */
@Controller
class LookupController {

    private static final int MOST = 8;
    private static final int MOST_CREATIONS = 3;

    private final Readers readers;
    private final LookupCandidates candidates;
    private final RecordReads reads;

    LookupController(Readers readers, LookupCandidates candidates, RecordReads reads) {
        this.readers = readers;
        this.candidates = candidates;
        this.reads = reads;
    }

    @GetMapping("/o/{objectName}/lookup/{fieldName}")
    String suggest(
            @PathVariable String objectName,
            @PathVariable String fieldName,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean create,
            @RequestParam(defaultValue = "") String record,
            Session session,
            HttpServletRequest request,
            Model model) {
        CatalogObject object = ObjectPlace.readable(session, objectName);
        CatalogField field = object.field(fieldName)
                .filter(found -> session.actor().rights().canRead(object, found))
                .filter(found -> found.type() instanceof FieldType.Relation)
                .orElseThrow(() -> ObjectPlace.noSuchRecord(object, fieldName));
        FieldType.Relation relation = (FieldType.Relation) field.type();
        LookupCandidates.Place place = new LookupCandidates.Place(
                object, field, record(object, record), given(session, object, field, request));
        List<Hit> hits = candidates.suggest(session, place, q, MOST);
        model.addAttribute("creations", create ? creations(readers.of(session, request), relation, q) : List.of());
        model.addAttribute(
                "options",
                options(readers.of(session, request), hits, relation.targets().size() > 1));
        return "record/lookup";
    }

    /** The record that is edited; a form of a new one says none. */
    private static OptionalLong record(CatalogObject object, String id) {
        OptionalLong parsed = RecordId.parse(id);
        boolean isOfObject = parsed.isPresent() && RecordId.objectNumber(parsed.getAsLong()) == object.number();
        return isOfObject ? parsed : OptionalLong.empty();
    }

    /** What the form holds of the fields on which the offer depends. */
    private static Map<String, Raw> given(
            Session session, CatalogObject object, CatalogField field, HttpServletRequest request) {
        List<CatalogField> fields = LookupCandidates.given(session.catalog(), object, field).stream()
                .filter(given -> session.actor().rights().canRead(object, given))
                .toList();
        FormValues submitted = FormReading.submitted(request, fields, FormBase.of(FormValues.EMPTY));
        Map<String, Raw> values = new HashMap<>();
        submitted.texts().forEach((name, text) -> values.put(name, new Raw.Text(text)));
        return values;
    }

    /** What may be made in passing; where a lookup leads to many objects, only the first few. */
    private static List<Link> creations(Reader reader, FieldType.Relation relation, String typed) {
        return relation.targets().stream()
                .filter(target -> !target.equals(SystemFields.USER))
                .flatMap(target -> reader.catalog().object(target).stream())
                .filter(object -> ObjectPlace.may(reader.session(), ObjectRight.READ, object)
                        && ObjectPlace.may(reader.session(), ObjectRight.CREATE, object))
                .limit(MOST_CREATIONS)
                .map(object -> creation(reader, object, typed.strip()))
                .toList();
    }

    private static Link creation(Reader reader, CatalogObject object, String typed) {
        String label = reader.say(object.def().shown());
        if (typed.isEmpty()) {
            return Link.of(reader.text().get("record.newTitle", label), QuickController.url(object));
        }
        String name = object.nameField().type() instanceof FieldType.PersonName
                ? FieldParts.of(object.nameField().def()).getLast().name().value()
                : object.nameField().name().value();
        return Link.of(
                reader.text().get("record.newNamed", label, typed),
                QuickController.url(object).with(name, typed));
    }

    private List<LookupOption> options(Reader reader, List<Hit> hits, boolean several) {
        Map<CatalogObject, Set<Long>> ids = new HashMap<>();
        hits.forEach(hit ->
                ids.computeIfAbsent(hit.object(), object -> new TreeSet<>()).add(hit.id()));
        Map<Long, String> details = new HashMap<>();
        ids.forEach((object, found) -> details.putAll(details(reader, object, found)));
        return hits.stream().map(hit -> option(reader, hit, details, several)).toList();
    }

    private static LookupOption option(Reader reader, Hit hit, Map<Long, String> details, boolean several) {
        String kind = several ? reader.say(hit.object().def().shown()) : "";
        String detail = details.getOrDefault(hit.id(), "");
        String joint = kind.isEmpty() || detail.isEmpty() ? "" : " · ";
        LookupOption option = LookupOption.of(RecordId.format(hit.id()), hit.name(), kind + joint + detail);
        return option.marked(ObjectPlace.icon(hit.object()), ObjectPlace.tint(hit.object()));
    }

    /** The second line, which tells two of the same name apart. */
    private Map<Long, String> details(Reader reader, CatalogObject object, Set<Long> ids) {
        Optional<ShownField> field = telling(reader.session(), object);
        if (field.isEmpty()) {
            return Map.of();
        }
        FieldWidgets widgets = new FieldWidgets(reader);
        Map<Long, String> details = new HashMap<>();
        reads.some(reader.session(), object, ids, List.of(field.get()))
                .forEach(row -> details.put(row.id(), widgets.text(field.get(), Values.of(row))));
        return details;
    }

    /** The field that tells most: of what parent it is, else its e-mail, phone, or the first unique one. */
    private static Optional<ShownField> telling(Session session, CatalogObject object) {
        return object.def().fields().stream()
                .filter(field -> rank(field.type(), field.unique()) < Integer.MAX_VALUE)
                .flatMap(field -> ShownField.own(session, object, field.name()).stream())
                .min(Comparator.comparingInt(
                        shown -> rank(shown.field().type(), shown.def().unique())));
    }

    private static int rank(FieldType type, boolean unique) {
        return switch (type) {
            case FieldType.MasterDetail ignored -> 0;
            case FieldType.Lookup ignored -> 1;
            case FieldType.Email ignored -> 2;
            case FieldType.Phone ignored -> 3;
            case FieldType other -> unique ? 4 : Integer.MAX_VALUE;
        };
    }
}
