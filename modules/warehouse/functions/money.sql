try_cast(clean_text(value) as decimal(18, 2))
