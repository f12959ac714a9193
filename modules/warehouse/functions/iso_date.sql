-- A cast alone would read 2025 as the first of January.
case when length(clean_text(value)) >= 8 then try_cast(clean_text(value) as date) end
