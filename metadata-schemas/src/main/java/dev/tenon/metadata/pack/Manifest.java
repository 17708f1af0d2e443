package dev.tenon.metadata.pack;

import dev.tenon.metadata.text.Label;

/**
 * What a package says about itself, in {@code package.yaml}.
 *
 * @param namespace what every name in it begins with; empty for the product's own packages
 */
public record Manifest(String name, String version, Label label, String description, String namespace) {

    public Label shown() {
        return label.or(Label.of(name));
    }
}
