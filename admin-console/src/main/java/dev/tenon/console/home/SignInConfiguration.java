package dev.tenon.console.home;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** After signing in a user goes where they wanted to go, if that was a page and no fragment, picture or file of one. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    RequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && acceptsPages(request.getHeader("Accept")));
        return cache;
    }

    private static boolean acceptsPages(@Nullable String accept) {
        return accept != null && accept.contains("text/html");
    }
}
