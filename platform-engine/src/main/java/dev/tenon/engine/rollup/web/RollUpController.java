package dev.tenon.engine.rollup.web;

import dev.tenon.engine.rollup.RollUpAudit;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.object.RecordId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proves roll-ups on demand: GET compares, POST to {@code repair} also mends. */
@RestController
@RequestMapping("/api/roll-ups")
class RollUpController {
    private final RollUpAudit audit;

    RollUpController(RollUpAudit audit) {
        this.audit = audit;
    }

    /** What was compared and what differed, before any repair. */
    record Answer(long values, boolean pending, List<Row> differences) {
        static Answer of(RollUpAudit.Report report) {
            return new Answer(
                    report.values(),
                    report.pending(),
                    report.findings().stream().map(Row::of).toList());
        }
    }

    record Row(String object, String field, String id, String kept, String counted) {
        static Row of(RollUpAudit.Finding finding) {
            return new Row(
                    finding.object().value(),
                    finding.field().value(),
                    RecordId.format(finding.id()),
                    finding.kept(),
                    finding.counted());
        }
    }

    @GetMapping("/audit")
    Answer compare(Session session) {
        return Answer.of(audit.compare(session));
    }

    @PostMapping("/repair")
    Answer mend(Session session) {
        return Answer.of(audit.mend(session));
    }
}
