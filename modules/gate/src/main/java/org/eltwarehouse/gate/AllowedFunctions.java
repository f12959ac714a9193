// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eltwarehouse.gate.functions.Functions;

/** The functions that queries may call: pure, deterministic, without access to anything but their arguments. */
final class AllowedFunctions {
    private static final Set<String> NAMES = names(
            // logic and nulls
            "between coalesce if nullif ifnull nvl nvl2 isnull isnotnull isnan nanvl equal_null greatest least",
            "nullifzero zeroifnull",
            // text
            "trim ltrim rtrim btrim upper ucase lower lcase initcap length len char_length character_length left right",
            "substring substr substring_index replace regexp_replace regexp_extract regexp_extract_all regexp_like",
            "regexp_count regexp_instr regexp_substr rlike regexp like ilike translate concat concat_ws lpad rpad repeat",
            "space split split_part startswith endswith contains instr locate position ascii char chr overlay reverse",
            "format_number format_string printf find_in_set elt soundex levenshtein mask luhn_check octet_length",
            "bit_length base64 unbase64 hex unhex encode decode url_encode url_decode parse_url try_parse_url",
            "md5 sha sha1 sha2 crc32 hash xxhash64",
            // numbers
            "abs ceil ceiling floor round bround rint sign signum mod pmod power pow sqrt cbrt exp ln log log10 log1p",
            "log2 div negative positive bin conv factorial hypot pi e width_bucket degrees radians sin cos tan asin acos",
            "atan atan2 bit_count bit_get getbit shiftleft shiftright try_add try_subtract try_multiply try_divide",
            "try_mod try_to_number to_number to_char to_varchar",
            // dates
            "to_date try_to_date make_date try_make_date to_timestamp try_to_timestamp to_timestamp_ntz make_timestamp",
            "try_make_timestamp make_timestamp_ntz date_format year quarter month day dayofmonth dayofweek dayofyear",
            "weekday weekofyear hour minute second date_add date_sub dateadd datediff date_diff add_months",
            "months_between last_day next_day trunc date_trunc extract date_part datepart monthname dayname unix_date",
            "date_from_unix_date unix_timestamp to_unix_timestamp from_unixtime unix_seconds unix_millis unix_micros",
            "timestamp_seconds timestamp_millis timestamp_micros to_utc_timestamp from_utc_timestamp",
            "make_interval make_dt_interval make_ym_interval",
            // types
            "cast try_cast string bigint int smallint tinyint decimal double float date timestamp boolean binary",
            // collections
            "array map map_from_arrays map_from_entries map_concat map_keys map_values map_entries map_contains_key",
            "map_filter transform_keys transform_values str_to_map element_at try_element_at get size cardinality",
            "array_size explode explode_outer posexplode posexplode_outer inline inline_outer stack sequence filter",
            "exists forall transform aggregate reduce zip_with array_contains array_compact array_distinct array_join",
            "array_max array_min array_position array_remove array_repeat array_append array_prepend array_insert",
            "array_union array_intersect array_except arrays_overlap arrays_zip array_sort sort_array flatten slice",
            "struct named_struct from_json to_json get_json_object json_tuple json_array_length json_object_keys",
            // aggregates; which of them depend on the order of rows is judged where they stand
            "count count_if sum try_sum avg mean try_avg min max median percentile percentile_cont percentile_disc",
            "bool_and bool_or every some any bit_and bit_or bit_xor approx_count_distinct grouping grouping_id",
            "stddev stddev_samp stddev_pop std variance var_samp var_pop corr covar_samp covar_pop skewness kurtosis",
            "first first_value last last_value any_value collect_list collect_set array_agg listagg string_agg max_by",
            "min_by mode",
            // windows
            "row_number rank dense_rank percent_rank cume_dist ntile lag lead nth_value",
            Functions.PSEUDONYM,
            Functions.AGE_BAND);

    private AllowedFunctions() {}

    static boolean contains(String name) {
        return NAMES.contains(name);
    }

    static Set<String> names() {
        return NAMES;
    }

    static Set<String> names(String... lines) {
        return Arrays.stream(lines)
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
