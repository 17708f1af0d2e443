package dev.tenon.console;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** All doors shut but the health check: stands here until the security slice brings the real rules, and goes then. */
@Configuration(proxyBeanMethods = false)
class UntilSecurity {

    @Bean
    SecurityFilterChain shut(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
