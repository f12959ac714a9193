with parsed as (
    select
        whole_number(cst_id) as cst_id,
        upper(clean_text(cst_key)) as cst_key,
        clean_text(cst_firstname) as cst_firstname,
        clean_text(cst_lastname) as cst_lastname,
        coalesce(
            code(cst_marital_status, 'S', 's', 'single', 'ledig'),
            code(cst_marital_status, 'M', 'm', 'married', 'verheiratet')
        ) as cst_marital_status,
        gender(cst_gndr) as cst_gndr,
        iso_date(cst_create_date) as cst_create_date
    from bronze.cst_info
)

select
    -- Junk records of the CRM carry no number, or one that is not a positive integer.
    case when cst_id > 0 then cst_id end as cst_id,
    cst_key,
    cst_firstname,
    cst_lastname,
    cst_marital_status,
    cst_gndr,
    cst_create_date
from parsed
