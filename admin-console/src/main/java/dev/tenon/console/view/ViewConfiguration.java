package dev.tenon.console.view;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;

/** Puts the kit together and hands it to Spring MVC. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean
    Assets assets() {
        return Assets.load();
    }

    @Bean
    Messages messages() {
        return Messages.load();
    }

    @Bean
    Templates templates() {
        return new Templates();
    }

    @Bean
    ViewResolver velocityViewResolver(
            Templates templates, Assets assets, Messages messages, ObjectProvider<ShellSource> shells) {
        ShellSource whoeverKnows =
                request -> Optional.ofNullable(shells.getIfAvailable()).flatMap(source -> source.shell(request));
        return new VelocityViewResolver(templates, assets, messages, whoeverKnows);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageResolver();
    }

    @Bean
    ContentPolicy contentPolicy(Assets assets) {
        return new ContentPolicy(assets);
    }
}
