package dev.tenon.console.view;

import java.io.Reader;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;

/** Lets templates be named without their folder: {@code record/list.vm} is {@code templates/record/list.vm}. */
public final class TemplateLoader extends ClasspathResourceLoader {

    static final String FOLDER = "templates/";

    @Override
    public Reader getResourceReader(String name, String encoding) {
        return super.getResourceReader(FOLDER + name, encoding);
    }
}
