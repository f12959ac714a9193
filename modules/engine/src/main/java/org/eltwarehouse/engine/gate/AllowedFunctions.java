package org.eltwarehouse.engine.gate;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eltwarehouse.engine.session.Functions;

/** The functions that definitions may call: pure, deterministic, without access to anything but their arguments. */
final class AllowedFunctions {
    private static final Set<String> NAMES = names(
            // logic and nulls
            "between coalesce if nullif ifnull nvl nvl2 isnull isnotnull greatest least nullifzero zeroifnull",
            // text
            "trim ltrim rtrim btrim upper ucase lower lcase initcap length char_length character_length left right",
            "substring substr substring_index replace regexp_replace regexp_extract regexp_like rlike regexp like",
            "translate concat concat_ws lpad rpad split split_part startswith endswith contains instr locate position",
            "ascii char chr overlay reverse format_number",
            // numbers
            "abs ceil ceiling floor round bround sign signum mod pmod power pow sqrt exp ln log log10 log1p div",
            "try_add try_subtract try_multiply try_divide try_to_number to_number",
            // dates
            "to_date try_to_date make_date try_make_date to_timestamp try_to_timestamp date_format year quarter month",
            "day dayofmonth dayofweek dayofyear weekday weekofyear date_add date_sub dateadd datediff date_diff",
            "add_months months_between last_day trunc date_trunc extract date_part monthname dayname next_day",
            // types
            "cast try_cast string bigint int decimal date boolean",
            // collections, for calendars and lookups
            "array map map_from_arrays element_at try_element_at size cardinality explode sequence filter exists",
            "array_contains array_compact struct named_struct transform aggregate",
            // aggregates whose value does not depend on order
            "count count_if sum try_sum avg mean min max percentile bool_and bool_or every some any",
            // windows
            "row_number rank dense_rank percent_rank cume_dist ntile lag lead",
            Functions.PSEUDONYM,
            Functions.AGE_BAND);

    private AllowedFunctions() {}

    static boolean contains(String name) {
        return NAMES.contains(name);
    }

    private static Set<String> names(String... lines) {
        return Arrays.stream(lines)
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
