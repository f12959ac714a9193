try_cast(number_text(value) as bigint)
