package dev.tenon.console.start;

import dev.tenon.engine.postgres.DatabaseSettings;
import dev.tenon.engine.postgres.SecretFile;
import dev.tenon.metadata.problem.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The first password of the user {@code admin}: the environment's, or one that is made up and kept in a file for its owner. */
@Component
class AdminPassword {
    private final String wished;
    private final Path file;

    AdminPassword(Environment environment, DatabaseSettings settings) {
        this.wished = Objects.requireNonNullElse(environment.getProperty("TENON_ADMIN_PASSWORD"), "");
        this.file = settings.dataFolder().resolve("admin-password.txt");
    }

    /** The same when asked again, also by the next start after one that was killed half way. */
    String value() {
        if (!wished.isEmpty()) {
            return wished;
        }
        try {
            if (!Files.exists(file)) {
                SecretFile.write(file, SecretFile.random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How to sign in after the first start; the only time that a made-up password is shown. */
    Sentence firstLogin() {
        return wished.isEmpty()
                ? Sentence.of(
                        "Sign in as admin with the password {0} (shown only now; kept in {1}).",
                        "请以用户名 admin 登录，密码为 {0}（仅显示这一次；已保存在 {1}）。", value(), file)
                : Sentence.of(
                        "Sign in as admin with the password from TENON_ADMIN_PASSWORD.",
                        "请以用户名 admin 和 TENON_ADMIN_PASSWORD 中的密码登录。");
    }

    /** How to sign in at every later start. */
    Sentence login() {
        return Files.exists(file)
                ? Sentence.of("Sign in as admin; the first password is in {0}.", "请以用户名 admin 登录；初始密码保存在 {0}。", file)
                : Sentence.of("Sign in as admin.", "请以用户名 admin 登录。");
    }
}
