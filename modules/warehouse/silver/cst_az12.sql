with trimmed as (
    select
        -- Most records carry the CRM key with NAS in front.
        nullif(regexp_replace(upper(btrim(cid, ' \t\r\n\u00a0')), '^NAS', ''), '') as cid,
        btrim(bdate, ' \t\r\n\u00a0') as bdate,
        lower(btrim(gen, ' \t\r\n\u00a0')) as gender_code
    from bronze.cst_az12
),

dated as (
    select
        cid,
        case when length(bdate) >= 8 then try_cast(bdate as date) end as bdate,
        gender_code
    from trimmed
)

select
    cid,
    -- Nobody is born after today, and no customer before 1900.
    case when bdate between date '1900-01-01' and :business_date then bdate end as bdate,
    case
        when gender_code in ('f', 'female', 'weiblich') then 'F'
        when gender_code in ('m', 'male', 'männlich', 'maennlich') then 'M'
    end as gen
from dated
