package dev.tenon.engine.users;

import java.util.List;

/** What is asked of a new user. {@code language} is {@code en_US} or {@code zh_CN}; {@code zone} an IANA zone or empty. */
public record NewUser(
        String userName,
        String firstName,
        String lastName,
        String email,
        String language,
        String zone,
        String password,
        List<Long> permissionSets) {

    public NewUser {
        permissionSets = List.copyOf(permissionSets);
    }

    @Override
    public String toString() {
        return "NewUser[" + userName + "]";
    }
}
