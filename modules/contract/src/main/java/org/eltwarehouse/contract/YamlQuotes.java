// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract;

import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.regex.Pattern;

/** Which texts stand in quotes in YAML: also those that only some readers take for numbers, such as {@code 12e34}. */
final class YamlQuotes extends StringQuotingChecker.Default {
    private static final long serialVersionUID = 1;

    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(?:[0-9][0-9_]*+[.]?[0-9_]*+|[.][0-9_]++)(?:[eE][-+]?[0-9]++)?"
                    + "|[-+]?0[xXoObB][0-9a-fA-F_]++|[-+]?[0-9]++(?::[0-5]?[0-9])++(?:[.][0-9]*+)?|[-+]?[.](?i:inf|nan)");

    @Override
    public boolean needToQuoteValue(String value) {
        return super.needToQuoteValue(value) || NUMBER.matcher(value).matches();
    }
}
