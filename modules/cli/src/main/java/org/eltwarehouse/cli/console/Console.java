// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.console;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.run.event.RunEvent;
import org.eltwarehouse.run.event.RunListener;

/** Shows a run: a live bar per step on a terminal, a plain line per table elsewhere. */
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
    public void notice(RunEvent.Notice event) {
        out.println(event.text());
    }

    @Override
    public void runStarted(RunEvent.RunStarted event) {
        out.println("Run " + event.run() + " over " + event.files() + " files");
    }

    @Override
    public void partsAhead(RunEvent.PartsAhead event) {
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName(pad(event.step().toString(), 12))
                    .setInitialMax(event.parts())
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(100)
                    .build();
        }
    }

    @Override
    public void partFinished(RunEvent.PartFinished event) {
        if (bar != null) {
            bar.setExtraMessage(" " + event.part()).step();
        } else {
            out.println(line(event.step(), event.part(), event.rows(), event.millis()));
        }
    }

    @Override
    public void partTaken(RunEvent.PartTaken event) {
        if (!terminal) {
            out.println(pad(event.step().toString(), 12) + " " + pad(event.part(), 40)
                    + String.format(Locale.ROOT, " %,12d rows   reused", event.rows()));
        }
    }

    @Override
    public void stepKept(RunEvent.StepKept event) {
        out.println(event.step() + " is committed already; taken as it is");
    }

    @Override
    public void stepPublished(RunEvent.StepPublished event) {
        Step step = event.step();
        long rows = event.record().rows();
        if (event.whole().isPresent()) {
            String from = pad("reused from run " + event.whole().get(), 40);
            out.println(pad(step.toString(), 12) + " " + from + String.format(Locale.ROOT, " %,12d rows", rows));
        } else if (bar != null) {
            bar.setExtraMessage(String.format(Locale.ROOT, " %,d rows", rows));
            closeBar();
        } else {
            out.println(line(step, "done", rows, event.millis()));
        }
    }

    @Override
    public void stepFailed(RunEvent.StepFailed event) {
        closeBar();
    }

    private void closeBar() {
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
