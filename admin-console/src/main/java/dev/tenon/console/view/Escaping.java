package dev.tenon.console.view;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.runtime.Renderable;
import org.jspecify.annotations.Nullable;

/**
 * Escapes every value that a template prints, unless it cannot hurt. Blocks are Renderable: what they print has been escaped
 * on its way, and must not be a second time.
 */
public final class Escaping implements ReferenceInsertionEventHandler {

    @Override
    public @Nullable Object referenceInsert(Context context, String reference, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Html html -> html.markup();
            case Renderable block -> block;
            case Number number -> number;
            case Boolean truth -> truth;
            default -> Html.escape(value.toString());
        };
    }
}
