package dev.tenon.engine.web;

import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Turns whatever a JSON door throws into the error body of the API, in the caller's language. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemAnswer answer;
    private final AnswerLanguage language;

    ProblemAdvice(ProblemAnswer answer, AnswerLanguage language) {
        this.answer = answer;
        this.language = language;
    }

    @ExceptionHandler
    ResponseEntity<List<Map<String, Object>>> refused(ProblemException refused, HttpServletRequest request) {
        return body(refused.kind().status(), refused.problems(), language.of(request));
    }

    @ExceptionHandler
    ResponseEntity<List<Map<String, Object>>> unreadable(
            HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return body(
                ProblemKind.BAD_INPUT.status(),
                Problems.of(Problem.of(
                        "JSON_PARSER_ERROR",
                        "",
                        "The body is not valid JSON of the expected shape.",
                        "请求正文不是有效的 JSON。")),
                language.of(request));
    }

    @ExceptionHandler
    ResponseEntity<List<Map<String, Object>>> tooLarge(
            MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return body(
                ProblemKind.TOO_LARGE.status(),
                Problems.of(Problem.of("EXCEEDED_MAX_SIZE_REQUEST", "", "The request is too large.", "请求过大。")),
                language.of(request));
    }

    /** Spring's own refusals carry their status; anything else is a fault of ours, told with a number to find it by. */
    @ExceptionHandler
    ResponseEntity<List<Map<String, Object>>> other(Exception fault, HttpServletRequest request) {
        if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return body(known.getStatusCode().value(), Problems.of(known(known)), language.of(request));
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("Unexpected fault {} in {} {}", reference, request.getMethod(), request.getRequestURI(), fault);
        return body(
                500,
                Problems.of(Problem.of(
                        "UNKNOWN_EXCEPTION",
                        "",
                        "Something went wrong on our side. Tell your administrator this number: {0}",
                        "系统内部出错，请将此编号告知管理员：{0}",
                        reference)),
                language.of(request));
    }

    private static Problem known(ErrorResponse refused) {
        return switch (refused.getStatusCode().value()) {
            case 404 -> Problem.of("NOT_FOUND", "", "The requested resource does not exist", "请求的资源不存在");
            case 405 -> Problem.of("METHOD_NOT_ALLOWED", "", "HTTP method not allowed here.", "此处不允许使用该 HTTP 方法。");
            case 415 ->
                Problem.of("UNSUPPORTED_MEDIA_TYPE", "", "This content type is not supported here.", "不支持此内容类型。");
            default -> Problem.of("BAD_REQUEST", "", "The request is not valid here.", "请求无效。");
        };
    }

    private static final MediaType JSON = MediaType.APPLICATION_JSON;

    private ResponseEntity<List<Map<String, Object>>> body(int status, Problems problems, Locale locale) {
        return ResponseEntity.status(status).contentType(JSON).body(answer.body(problems, locale));
    }
}
