package dev.tenon.engine.security.web;

import dev.tenon.engine.org.Org;
import dev.tenon.engine.org.Orgs;
import dev.tenon.engine.security.Admission;
import dev.tenon.engine.security.Logins;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Lets the sign-in form ask {@link Logins}. The principal of a web session is a {@code SignedIn} and nothing more. */
final class PasswordAuthentication implements AuthenticationProvider {
    private final Orgs orgs;
    private final Logins logins;

    PasswordAuthentication(Orgs orgs, Logins logins) {
        this.orgs = orgs;
        this.logins = logins;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        Org org = orgs.find("main").orElseThrow(() -> new BadCredentialsException("no organisation"));
        Object password = asked.getCredentials();
        return switch (logins.admit(org, asked.getName(), password == null ? "" : password.toString())) {
            case Admission.Granted granted ->
                UsernamePasswordAuthenticationToken.authenticated(granted.who(), null, List.of());
            case Admission.Refused ignored -> throw new BadCredentialsException("refused");
            case Admission.Locked locked -> throw new LockedException("until " + locked.until());
        };
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
