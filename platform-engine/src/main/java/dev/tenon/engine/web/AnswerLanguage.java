package dev.tenon.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Tells in which language a request is answered; security knows it from the signed-in user. */
public interface AnswerLanguage {
    Locale of(HttpServletRequest request);
}
