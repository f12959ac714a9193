// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps what it hears, in a few words each and without times. */
public final class HeardEvents implements RunListener {
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    public List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void runStarted(RunEvent.RunStarted event) {
        heard.add("run " + event.run() + " over " + event.files() + " files");
    }

    @Override
    public void stepStarted(RunEvent.StepStarted event) {
        heard.add(event.step() + " started");
    }

    @Override
    public void partsAhead(RunEvent.PartsAhead event) {
        heard.add(event.step() + " has " + event.parts() + " parts");
    }

    @Override
    public void partFinished(RunEvent.PartFinished event) {
        heard.add(event.step() + " made " + event.part() + ", " + event.rows() + " rows");
    }

    @Override
    public void partTaken(RunEvent.PartTaken event) {
        heard.add(
                event.step() + " took " + event.part() + " from " + event.from().orElseThrow());
    }

    @Override
    public void stepKept(RunEvent.StepKept event) {
        heard.add(event.step() + " kept");
    }

    @Override
    public void stepPublished(RunEvent.StepPublished event) {
        heard.add(event.step() + " published"
                + event.whole().map(run -> " from " + run).orElse(""));
    }

    @Override
    public void stepFailed(RunEvent.StepFailed event) {
        heard.add(event.step() + " failed, " + event.failure().owner());
    }

    @Override
    public void runEnded(RunEvent.RunEnded event) {
        heard.add("run " + event.run() + " " + event.status());
    }

    @Override
    public void notice(RunEvent.Notice event) {
        heard.add(event.text());
    }
}
