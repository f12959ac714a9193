package org.eltwarehouse.models.ask;

/** Lets tests say what a server can do without a probe. */
public final class KnownFormatsAccess {
    private KnownFormatsAccess() {}

    public static void keep(KnownFormats formats, Model model, AnswerFormat format) {
        formats.keep(model, format);
    }
}
