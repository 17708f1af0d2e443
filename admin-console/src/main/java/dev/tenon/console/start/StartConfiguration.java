package dev.tenon.console.start;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the parts of the server speak to the terminal while they start. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

    @Bean
    Terminal terminal() {
        return Terminal.of(System.getenv());
    }
}
