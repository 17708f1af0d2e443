package dev.tenon.engine.views;

import dev.tenon.metadata.page.ListViewDef;

/**
 * A list that one user keeps for one object.
 *
 * @param number tells the lists of one user and object apart
 */
public record UserView(int number, ListViewDef def) {}
