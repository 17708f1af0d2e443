package dev.tenon.console.view;

import java.util.List;

/** A labelled way to another screen: breadcrumbs, tabs, side navigation. */
public record Link(String label, Url url, boolean current, String count) {

    public static Link of(String label, Url url) {
        return new Link(label, url, false, "");
    }

    public Link current(boolean is) {
        return new Link(label, url, is, count);
    }

    public Link counting(String number) {
        return new Link(label, url, current, number);
    }

    /** Links under one heading of a side navigation. It is open when one of them is where we are. */
    public record Group(String label, String icon, List<Link> items) {

        public Group {
            items = List.copyOf(items);
        }

        public boolean open() {
            return items.stream().anyMatch(Link::current);
        }
    }
}
