// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import java.util.List;
import java.util.Objects;
import org.eltwarehouse.contract.insight.ModelFigures;

/** In which money the amounts of a report are: said once at its head, and where a model has another. */
public record Currencies(List<ModelFigures> models) {
    public Currencies {
        models = List.copyOf(models);
    }

    /** A closing sentence for the head of a report; the empty text where there is no money. */
    public String sentence() {
        List<String> all = all();
        if (all.isEmpty()) {
            return "";
        }
        return all.size() == 1
                ? " All amounts are in " + all.get(0) + "."
                : " Amounts are in " + all.get(0) + " where no other currency is named.";
    }

    /** Whether the amounts of a model are in another money than the head of the report says. */
    public boolean isOther(ModelFigures model) {
        return model.currency() != null && !model.currency().equals(all().get(0));
    }

    private List<String> all() {
        return models.stream()
                .map(ModelFigures::currency)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
