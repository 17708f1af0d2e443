package dev.tenon.engine.security.web;

import dev.tenon.engine.org.Orgs;
import dev.tenon.engine.security.Logins;
import dev.tenon.engine.security.Sessions;
import dev.tenon.engine.security.Tokens;
import dev.tenon.engine.web.AnswerLanguage;
import dev.tenon.engine.web.ApiUsage;
import dev.tenon.engine.web.ProblemAnswer;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Two doors: programs with a bearer token under {@code /services} and {@code /api}, people with a web session elsewhere. */
@Configuration
class SecurityConfiguration implements WebMvcConfigurer {
    private static final String[] PUBLIC = {
        "/login", "/assets/**", "/schemas/**", "/favicon.ico", "/manifest.webmanifest", "/actuator/health", "/error"
    };

    private final SessionArgument sessionArgument;

    SecurityConfiguration(Sessions sessions) {
        this.sessionArgument = new SessionArgument(sessions);
    }

    @Bean
    SessionArgument sessionArgument() {
        return sessionArgument;
    }

    /** The signed-in user's language, or what the browser or program asks for. */
    @Bean
    AnswerLanguage answerLanguage() {
        return request -> sessionArgument
                .find(request)
                .map(session -> session.actor().locale())
                .orElse(request.getLocale());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(sessionArgument);
    }

    /** An observation around each filter would cost more than all filters together, and nobody reads them. */
    @Bean
    SecurityObservationSettings withoutObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Tokens tokens, Sessions sessions, ApiUsage usage, ProblemAnswer answer)
            throws Exception {
        return http.securityMatcher("/services/**", "/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .addFilterBefore(new BearerFilter(tokens, sessions, usage, answer), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Orgs orgs, Logins logins) throws Exception {
        return http.authenticationProvider(new PasswordAuthentication(orgs, logins))
                .authorizeHttpRequests(requests -> requests.requestMatchers(PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .headers(headers -> headers.frameOptions(frame -> frame.deny()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .formLogin(form -> form.loginPage("/login")
                        .defaultSuccessUrl("/", false)
                        .failureHandler((request, response, refused) -> response.sendRedirect(
                                refused instanceof LockedException ? "/login?locked" : "/login?refused")))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?out"))
                .build();
    }
}
