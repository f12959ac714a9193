package org.eltwarehouse.cli.console;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.run.execute.RunListener;

/** Shows progress: a live bar per step on a terminal, a plain line per table elsewhere. */
public final class Console implements RunListener {
    private final PrintWriter out;
    private final boolean terminal;
    private ProgressBar bar;

    private Console(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** The start script says whether standard output is a terminal. */
    public static Console on(PrintWriter out) {
        return new Console(out, Boolean.getBoolean("warehouse.terminal"));
    }

    @Override
    public synchronized void say(String text) {
        out.println(text);
    }

    @Override
    public synchronized void stepStarted(Step step, int parts) {
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName(pad(step.toString(), 12))
                    .setInitialMax(parts)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(100)
                    .build();
        }
    }

    @Override
    public synchronized void partFinished(Step step, String part, long rows, long millis) {
        if (bar != null) {
            bar.setExtraMessage(" " + part).step();
        } else {
            out.println(line(step, part, rows, millis));
        }
    }

    @Override
    public synchronized void partTaken(Step step, String part, long rows) {
        if (!terminal) {
            out.println(pad(step.toString(), 12) + " " + pad(part, 40)
                    + String.format(Locale.ROOT, " %,12d rows   reused", rows));
        }
    }

    @Override
    public synchronized void stepTaken(Step step, long rows, RunId from) {
        out.println(pad(step.toString(), 12) + " " + pad("reused from run " + from, 40)
                + String.format(Locale.ROOT, " %,12d rows", rows));
    }

    @Override
    public synchronized void stepFinished(Step step, long rows, long millis) {
        if (bar != null) {
            bar.setExtraMessage(String.format(Locale.ROOT, " %,d rows", rows)).close();
            bar = null;
        } else {
            out.println(line(step, "done", rows, millis));
        }
    }

    @Override
    public synchronized void stop() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private static String line(Step step, String part, long rows, long millis) {
        return String.format(
                Locale.ROOT,
                "%s %s %,12d rows %8.2f s",
                pad(step.toString(), 12),
                pad(part, 40),
                rows,
                millis / 1000.0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
