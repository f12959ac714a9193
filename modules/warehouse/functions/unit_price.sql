-- Prices may have parts of a cent: three pieces for 10.00 cost 3.3333 each.
try_cast(clean_text(value) as decimal(18, 6))
