package dev.tenon.engine.security.web;

import dev.tenon.engine.org.Org;
import dev.tenon.engine.org.Orgs;
import dev.tenon.engine.security.Admission;
import dev.tenon.engine.security.Logins;
import dev.tenon.engine.security.SignedIn;
import dev.tenon.engine.security.Tokens;
import dev.tenon.metadata.object.RecordId;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Access tokens by password grant, and their revocation. */
@RestController
class TokenController {
    private final Orgs orgs;
    private final Logins logins;
    private final Tokens tokens;
    private final Clock clock;

    TokenController(Orgs orgs, Logins logins, Tokens tokens, Clock clock) {
        this.orgs = orgs;
        this.logins = logins;
        this.tokens = tokens;
        this.clock = clock;
    }

    @PostMapping(path = "/services/oauth2/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Map<String, String>> token(
            @RequestParam(name = "grant_type", defaultValue = "") String grantType,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = "client_id", defaultValue = "") String clientId) {
        if (!grantType.equals("password")) {
            return refused("unsupported_grant_type", "grant type not supported");
        }
        Org org = orgs.find("main").orElseThrow();
        return switch (logins.admit(org, username, password)) {
            case Admission.Granted granted -> granted(org, granted.who(), clientId);
            case Admission.Refused ignored -> refused("invalid_grant", "authentication failure");
            case Admission.Locked ignored -> refused("invalid_grant", "user is locked out, try again later");
        };
    }

    private ResponseEntity<Map<String, String>> granted(Org org, SignedIn who, String clientId) {
        String base =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        String client = clientId.length() > 255 ? clientId.substring(0, 255) : clientId;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of(
                        "access_token",
                        tokens.issue(who, client),
                        "instance_url",
                        base,
                        "id",
                        base + "/id/" + org.id18() + "/" + RecordId.format(who.userId()),
                        "token_type",
                        "Bearer",
                        "issued_at",
                        Long.toString(clock.millis()),
                        "scope",
                        "api",
                        "signature",
                        ""));
    }

    private static ResponseEntity<Map<String, String>> refused(String error, String description) {
        return ResponseEntity.badRequest()
                .cacheControl(CacheControl.noStore())
                .body(Map.of("error", error, "error_description", description));
    }

    @PostMapping(path = "/services/oauth2/revoke", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> revoke(@RequestParam(defaultValue = "") String token) {
        tokens.revoke(token);
        return ResponseEntity.ok().build();
    }
}
