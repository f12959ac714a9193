select
    -- Most records carry the CRM key with NAS in front.
    nullif(regexp_replace(upper(clean_text(cid)), '^NAS', ''), '') as customer_number,
    birth_date(bdate, :business_date) as birth_date,
    gender(gen) as gender
from bronze.cst_az12
