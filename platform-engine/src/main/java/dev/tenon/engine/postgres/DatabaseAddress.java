package dev.tenon.engine.postgres;

import java.util.Properties;

/** Where a PostgreSQL answers, and as whom to speak to it. */
public record DatabaseAddress(String url, String user, String password) {

    /** The address without what might be secret: safe to show and to log. */
    public String shown() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    Properties credentials() {
        Properties properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    @Override
    public String toString() {
        return shown() + " as " + user;
    }
}
