package dev.tenon.console.record;

import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.engine.files.Files;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The files that came with a form: stored, and put into the values to save by their ids. */
@Component
class FormFiles {

    private final Files files;

    FormFiles(Files files) {
        this.files = files;
    }

    /** Adds to the values; the problems are those of files that cannot be kept. */
    Problems store(Session session, FormFields fields, HttpServletRequest request, Map<String, Raw> values) {
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        Problems problems = Problems.NONE;
        for (CatalogField field : fields.filled()) {
            if (FieldWidgets.isFile(field.type())) {
                String name = field.name().value();
                MultipartFile upload = parts == null ? null : parts.getFile(name);
                if (upload != null && !upload.isEmpty()) {
                    problems = problems.and(store(session, name, upload, values));
                } else if ("true".equals(last(request.getParameterValues(FieldWidgets.removal(name))))) {
                    values.put(name, new Raw.Json(null));
                }
            }
        }
        return problems;
    }

    private Problems store(Session session, String field, MultipartFile upload, Map<String, Raw> values) {
        try {
            String name = Objects.requireNonNullElse(upload.getOriginalFilename(), "");
            values.put(
                    field,
                    new Raw.Json(files.store(session, name, upload.getBytes()).id()));
            return Problems.NONE;
        } catch (ProblemException refused) {
            return refused.problems().under(field);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String last(String @Nullable [] values) {
        return values == null || values.length == 0 ? "" : values[values.length - 1];
    }
}
