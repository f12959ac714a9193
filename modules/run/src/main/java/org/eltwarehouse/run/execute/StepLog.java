// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.execute;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.OutputStreamAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.run.order.Environment;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/**
 * The structured log of one step, JSON lines in {@code _logs/<step>.jsonl}. Only the warehouse's own loggers write to it:
 * what libraries log may quote data.
 */
public final class StepLog implements AutoCloseable {
    private static final String OURS = "org.eltwarehouse";

    private final LoggerContext context = (LoggerContext) LogManager.getContext(false);
    private final OutputStreamAppender appender;

    private StepLog(OutputStreamAppender appender) {
        this.appender = appender;
    }

    /** Where the log of a step lies, below the run folder. */
    static String place(Step step) {
        return "_logs/" + step + ".jsonl";
    }

    /** Starts to log into the file, after what it already holds. */
    static StepLog open(Location file, Level level) {
        LoggerContext context = (LoggerContext) LogManager.getContext(false);
        Configuration configuration = context.getConfiguration();
        OutputStream target = append(file);
        OutputStreamAppender appender = OutputStreamAppender.newBuilder()
                .setName(file.name())
                .setTarget(target)
                .setLayout(JsonTemplateLayout.newBuilder()
                        .setConfiguration(configuration)
                        .setEventTemplateUri("classpath:warehouse-log-event.json")
                        .build())
                .setConfiguration(configuration)
                .build();
        appender.start();
        LoggerConfig ours = configuration.getLoggerConfig(OURS);
        if (!ours.getName().equals(OURS)) {
            ours = new LoggerConfig(OURS, level, false);
            configuration.addLogger(OURS, ours);
        }
        configuration.getRootLogger().setLevel(Level.OFF);
        ours.setLevel(level);
        ours.addAppender(appender, level, null);
        context.updateLoggers();
        return new StepLog(appender);
    }

    private static OutputStream append(Location file) {
        try {
            return file.storage().append(file);
        } catch (IOException e) {
            throw DiskFault.cannot("write", file, e);
        }
    }

    /** The level named by LOG_LEVEL. */
    public static Level level(Environment environment) {
        String name = environment.value("LOG_LEVEL").orElse("info").toUpperCase(Locale.ROOT);
        Level level = Level.getLevel(name);
        if (level == null) {
            throw Fault.USAGE.cannot(
                    "use LOG_LEVEL " + name, "there is no such level", "choose error, warn, info, debug or trace");
        }
        return level;
    }

    @Override
    public void close() {
        context.getConfiguration().getLoggerConfig(OURS).removeAppender(appender.getName());
        context.updateLoggers();
        appender.stop();
    }
}
