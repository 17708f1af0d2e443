package dev.tenon.console.record;

import dev.tenon.engine.record.Raw;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The files that came with a form: stored, and put into the values to save by their ids. */
@Component
class FormFiles {

    Problems store(Session session, FormFields fields, HttpServletRequest request, Map<String, Raw> values) {
        return Problems.NONE;
    }
}
