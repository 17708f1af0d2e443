package dev.tenon.console.view;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Serves the assets, to be kept for a year: another content has another address. */
@Controller
class AssetController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/**")
    ResponseEntity<byte[]> asset(
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return assets.at(path)
                .map(asset -> answer(asset, accepted))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(Asset asset, String accepted) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(asset.type())
                .cacheControl(FOR_EVER)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        byte[] gzip = asset.gzip();
        if (gzip == null || !accepted.contains("gzip")) {
            return answer.body(asset.content());
        }
        return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzip);
    }
}
