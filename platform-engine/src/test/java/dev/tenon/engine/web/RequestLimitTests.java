package dev.tenon.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class RequestLimitTests {
    private static final FilterChain READS_ALL =
            (request, response) -> request.getInputStream().readAllBytes();

    private final RequestLimit filter = new RequestLimit(JsonMapper.builder().build());

    @ParameterizedTest
    @CsvSource({
        "application/json, 10, 200",
        "application/json, 11, 413",
        "application/x-www-form-urlencoded, 11, 413",
        "text/csv, 40, 200",
        "text/csv, 50, 413",
        "multipart/form-data; boundary=x, 40, 200",
        "multipart/form-data; boundary=x, 50, 413"
    })
    void aBodyThatSaysItsLength(String type, int megabytes, int status) throws Exception {
        MockHttpServletRequest request = request(type, megabytes);
        assertThat(answer(request).getStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"10, 200", "11, 413"})
    void aBodyInChunksIsCounted(int megabytes, int status) throws Exception {
        MockHttpServletRequest request = inChunks(request("application/json", megabytes));
        assertThat(answer(request).getStatus()).isEqualTo(status);
    }

    @Test
    void programsGetTheSentenceAsJson() throws Exception {
        MockHttpServletResponse response = answer(request("application/json", 50));
        assertThat(response.getContentAsString())
                .isIn(
                        "[{\"message\":\"The request is larger than 10 MB; send it in smaller parts.\",\"errorCode\":\"REQUEST_TOO_LARGE\"}]",
                        "[{\"errorCode\":\"REQUEST_TOO_LARGE\",\"message\":\"The request is larger than 10 MB; send it in smaller parts.\"}]");
    }

    @Test
    void peopleGetItInTheirLanguage() throws Exception {
        MockHttpServletRequest request = request("multipart/form-data; boundary=x", 50);
        request.addHeader("Accept", "text/html");
        request.addPreferredLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(answer(request).getContentAsString()).isEqualTo("请求超过 40 MB；请分成较小的部分发送。");
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, READS_ALL);
        return response;
    }

    private static MockHttpServletRequest request(String type, int megabytes) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/services/data");
        request.setContentType(type);
        request.setContent(new byte[(int) (megabytes * RequestLimit.MEGABYTE)]);
        return request;
    }

    private static MockHttpServletRequest inChunks(MockHttpServletRequest whole) throws IOException {
        byte[] content = whole.getInputStream().readAllBytes();
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/services/data") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContentType(whole.getContentType());
        request.setContent(content);
        request.addHeader("Transfer-Encoding", "chunked");
        return request;
    }
}
