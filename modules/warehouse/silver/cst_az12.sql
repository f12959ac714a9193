select
    -- Most records carry the CRM key with NAS in front.
    nullif(regexp_replace(upper(clean_text(cid)), '^NAS', ''), '') as cid,
    birth_date(bdate, :business_date) as bdate,
    gender(gen) as gen
from bronze.cst_az12
