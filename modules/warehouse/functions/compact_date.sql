-- Days are integers: 0, too few digits, other centuries and a 30 February are no dates.
try_to_date(
    nullif(regexp_extract(number_text(value), '^(199[0-9]|20[0-9]{2}|2100)[0-9]{4}$', 0), ''),
    'yyyyMMdd'
)
