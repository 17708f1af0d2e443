package dev.tenon.console.home;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes a fault of ours into the log under a number short enough to be read out on the phone. */
@Component
class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final int RADIX = 36;

    private final SecureRandom random = new SecureRandom();

    String note(@Nullable Throwable fault, HttpServletRequest request) {
        String reference =
                Long.toString(random.nextLong(1L << 40, 1L << 41), RADIX).toUpperCase(Locale.ROOT);
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = asked == null ? request.getRequestURI() : asked.toString();
        LOG.error("Fault {} in {} {}", reference, request.getMethod(), path, fault);
        return reference;
    }
}
