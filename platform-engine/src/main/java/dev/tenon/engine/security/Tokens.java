package dev.tenon.engine.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.org.Orgs;
import dev.tenon.metadata.object.RecordId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Access tokens of the API: {@code 00D...!secret}. Only their hash is stored; a token lives for twelve hours. Known tokens
 * are kept for some seconds, within which a revocation on another server goes unseen.
 */
@Component
public class Tokens {
    private static final Duration LIFE = Duration.ofHours(12);
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int SECRET_BYTES = 48;
    private static final int MAX_LENGTH = 200;
    private static final int ORG_ID_LENGTH = 18;

    private final Orgs orgs;
    private final TokenStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, TokenStore.Token> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(50_000).build();

    public Tokens(Orgs orgs, DataSource dataSource, Clock clock) {
        this.orgs = orgs;
        this.store = new TokenStore(dataSource);
        this.clock = clock;
    }

    /** A new token for this user; {@code client} names the program that asked. */
    public String issue(SignedIn who, String client) {
        Org org = orgs.find(who.orgKey()).orElseThrow();
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String text =
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret).replace('-', '.');
        String token = org.id18().substring(0, 15) + "!" + text;
        Instant now = clock.instant();
        store.removeExpired(org, now);
        store.put(org, hash(token), new TokenStore.Token(who.userId(), now.plus(LIFE)), client, now);
        return token;
    }

    /** Who a token stands for; empty if it is malformed, unknown, expired or revoked. */
    public Optional<SignedIn> resolve(String token) {
        return org(token).flatMap(org -> {
            TokenStore.@Nullable Token found = known.get(token, text -> store.find(org, hash(text)));
            return found != null && found.expiresAt().isAfter(clock.instant())
                    ? Optional.of(new SignedIn(org.key(), found.userId()))
                    : Optional.empty();
        });
    }

    /** Ends a token at once. */
    public void revoke(String token) {
        org(token).ifPresent(org -> store.remove(org, hash(token)));
        known.invalidate(token);
    }

    private Optional<Org> org(String token) {
        int mark = token.indexOf('!');
        if (mark < 0 || mark > ORG_ID_LENGTH || token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        OptionalLong id = RecordId.parse(token.substring(0, mark));
        return id.isEmpty() ? Optional.empty() : orgs.findByNumber(id.getAsLong() & RecordId.MAX_SEQUENCE);
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
