package dev.tenon.console.list;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where in a list a page stands: behind or before the row with these order values, so that no rows are counted off.
 *
 * @param key the order values as texts, null where empty; none: the first page
 * @param served how many rows stand before the page
 */
record PagePlace(Direction direction, List<@Nullable String> key, int served) {

    static final PagePlace START = new PagePlace(Direction.AFTER, List.of(), 0);
    static final int MAX_TOKEN = 4_000;
    private static final int MAX_KEYS = 8;

    PagePlace {
        key = Collections.unmodifiableList(new ArrayList<>(key));
    }

    /** Which side of the key's row. */
    enum Direction {
        AFTER,
        BEFORE
    }

    boolean isStart() {
        return key.isEmpty();
    }

    /** The key as it stands in an address. */
    String token() {
        byte[] json = JsonMapper.shared().writeValueAsBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    /** Reads what {@link #token} wrote; empty for anything else. */
    static Optional<PagePlace> of(Direction direction, String token, int served) {
        if (token.length() > MAX_TOKEN) {
            return Optional.empty();
        }
        try {
            byte[] json = Base64.getUrlDecoder().decode(token.getBytes(StandardCharsets.ISO_8859_1));
            @Nullable String[] key = JsonMapper.shared().readValue(json, String[].class);
            boolean fits = key != null && key.length > 0 && key.length <= MAX_KEYS;
            return fits ? Optional.of(new PagePlace(direction, Arrays.asList(key), served)) : Optional.empty();
        } catch (IllegalArgumentException | JacksonException noToken) {
            return Optional.empty();
        }
    }
}
