package dev.tenon.engine.security;

import dev.tenon.engine.org.Org;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords: set, checked, and locked for a while after too many wrong ones. */
@Component
public class Logins {
    private static final int WRONG_PASSWORDS = 8;
    private static final Duration LOCKED = Duration.ofMinutes(10);
    private static final int MIN_LENGTH = 8;
    /** BCrypt reads no more bytes than these. */
    private static final int MAX_BYTES = 72;

    private final LoginStore store;
    private final Clock clock;
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String someHash = encoder.encode("compared with when there is no such user");

    public Logins(DataSource dataSource, Clock clock) {
        this.store = new LoginStore(dataSource);
        this.clock = clock;
    }

    /** Is this the user's password? A wrong name takes as long as a wrong password. */
    public Admission admit(Org org, String userName, String password) {
        Optional<LoginStore.Login> found = store.login(org, userName);
        Instant now = clock.instant();
        Optional<Instant> lockedUntil =
                found.flatMap(LoginStore.Login::lockedUntil).filter(until -> until.isAfter(now));
        if (lockedUntil.isPresent()) {
            return new Admission.Locked(lockedUntil.get());
        }
        boolean matches = matches(found, password);
        if (found.isEmpty()) {
            return new Admission.Refused();
        }
        LoginStore.Login login = found.get();
        if (!matches || !login.active()) {
            store.noteFailure(org, login.userId(), WRONG_PASSWORDS, now.plus(LOCKED));
            return new Admission.Refused();
        }
        store.noteSuccess(org, login.userId(), now);
        return new Admission.Granted(new SignedIn(org.key(), login.userId()));
    }

    private boolean matches(Optional<LoginStore.Login> login, String password) {
        String hash = login.flatMap(LoginStore.Login::passwordHash).orElse(someHash);
        return password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES
                && encoder.matches(password, hash)
                && login.isPresent();
    }

    /** Gives a user a password. The caller has checked that the actor may. */
    public void setPassword(Org org, long userId, String password) {
        checkPassword(password);
        store.putPassword(org, userId, encoder.encode(password), clock.instant());
    }

    /** Gives the user who stands for the engine the id under which the engine works; records never change theirs otherwise. */
    public void becomeSystemUser(Org org, long userId) {
        store.renumber(org, userId, Sessions.SYSTEM_USER);
    }

    /** Refuses a password that is too short or too long. */
    public static void checkPassword(String password) {
        if (password.length() < MIN_LENGTH || password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new ProblemException(
                    ProblemKind.BAD_INPUT,
                    Problem.of(
                            "INVALID_NEW_PASSWORD",
                            "password",
                            "A password has at least {0} characters and at most {1} bytes.",
                            "密码至少 {0} 个字符，至多 {1} 个字节。",
                            MIN_LENGTH,
                            MAX_BYTES));
        }
    }
}
