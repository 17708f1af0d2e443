package dev.tenon.engine.deploy.web;

import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import dev.tenon.engine.deploy.Deployer;
import dev.tenon.engine.packaging.PackageExporter;
import dev.tenon.engine.packaging.PackageInstaller;
import dev.tenon.engine.security.Actor;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.engine.web.AnswerLanguage;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The doors for definitions and packages over one organisation, for somebody with every right and the request's language. */
final class TestingApi {
    private final MockMvc mvc;

    private TestingApi(MockMvc mvc) {
        this.mvc = mvc;
    }

    static TestingApi over(EngineFixture engine) {
        GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
        context.registerBean(Clock.class, engine::clock);
        context.registerBean(JsonMapper.class, JsonMapper::shared);
        context.registerBean(AnswerLanguage.class, () -> HttpServletRequest::getLocale);
        context.registerBean(Deployer.class, engine::deployer);
        context.registerBean(
                PackageInstaller.class,
                () -> new PackageInstaller(
                        engine.deployer(),
                        engine.saver(),
                        engine.records(),
                        new JdbcTransactionManager(engine.records())));
        context.registerBean(PackageExporter.class, () -> new PackageExporter());
        context.registerBean(SessionOfTheTest.class, () -> new SessionOfTheTest(engine));
        new AnnotatedBeanDefinitionReader(context).register(Mvc.class);
        new ClassPathBeanDefinitionScanner(context)
                .scan("dev.tenon.engine.deploy.web", "dev.tenon.engine.packaging.web", "dev.tenon.engine.web");
        context.refresh();
        return new TestingApi(webAppContextSetup(context).build());
    }

    MockHttpServletResponse call(RequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception e) { // MockMvc declares no less
            throw new IllegalStateException(e);
        }
    }

    static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Spring's web machinery. */
    /** No {@code @Configuration}: the scan of a whole application must not find it. */
    @EnableWebMvc
    static class Mvc implements WebMvcConfigurer {
        private final SessionOfTheTest session;

        Mvc(SessionOfTheTest session) {
            this.session = session;
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(session);
        }
    }

    /** Gives a controller its session. */
    static final class SessionOfTheTest implements HandlerMethodArgumentResolver {
        private final EngineFixture engine;

        SessionOfTheTest(EngineFixture engine) {
            this.engine = engine;
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Session.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Session system = engine.session();
            Actor actor = system.actor();
            Actor asked = new Actor(
                    actor.userId(), actor.userName(), actor.name(), request.getLocale(), actor.zone(), actor.rights());
            return new Session(system.org(), asked, system.catalog(), system.clock());
        }
    }
}
