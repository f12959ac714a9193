with trimmed as (
    select
        -- A column with gaps is often exported as floats: 11000.0 is the integer 11000.
        regexp_replace(btrim(cst_id, ' \t\r\n\u00a0'), '[.]0+$', '') as cst_id,
        nullif(btrim(cst_key, ' \t\r\n\u00a0'), '') as cst_key,
        nullif(btrim(cst_firstname, ' \t\r\n\u00a0'), '') as cst_firstname,
        nullif(btrim(cst_lastname, ' \t\r\n\u00a0'), '') as cst_lastname,
        lower(btrim(cst_marital_status, ' \t\r\n\u00a0')) as marital_status_code,
        lower(btrim(cst_gndr, ' \t\r\n\u00a0')) as gender_code,
        nullif(btrim(cst_create_date, ' \t\r\n\u00a0'), '') as cst_create_date
    from bronze.cst_info
)

select
    -- Junk records of the CRM carry no number, or one that is not a positive integer.
    case when try_cast(cst_id as bigint) > 0 then try_cast(cst_id as bigint) end as cst_id,
    upper(cst_key) as cst_key,
    cst_firstname,
    cst_lastname,
    case
        when marital_status_code in ('s', 'single', 'ledig') then 'S'
        when marital_status_code in ('m', 'married', 'verheiratet') then 'M'
    end as cst_marital_status,
    case
        when gender_code in ('f', 'female', 'weiblich') then 'F'
        when gender_code in ('m', 'male', 'männlich', 'maennlich') then 'M'
    end as cst_gndr,
    -- A cast alone would read 2025 as the first of January.
    case when length(cst_create_date) >= 8 then try_cast(cst_create_date as date) end
        as cst_create_date
from trimmed
