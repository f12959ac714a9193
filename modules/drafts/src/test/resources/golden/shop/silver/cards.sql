select
    -- Systems write one key in several ways; this is the common one.
    nullif(replace(upper(btrim(customer_no, ' \t\r\n\u00a0')), '-', ''), '') as customer_no,
    nullif(btrim(tier, ' \t\r\n\u00a0'), '') as tier
from bronze.cards
