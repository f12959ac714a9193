with parsed as (
    select
        whole_number(cst_id) as customer_id,
        upper(clean_text(cst_key)) as customer_number,
        clean_text(cst_firstname) as first_name,
        clean_text(cst_lastname) as last_name,
        coalesce(
            code(cst_marital_status, 'S', 's', 'single', 'ledig'),
            code(cst_marital_status, 'M', 'm', 'married', 'verheiratet')
        ) as marital_status,
        gender(cst_gndr) as gender,
        iso_date(cst_create_date) as create_date
    from bronze.cst_info
)

select
    -- Junk records of the CRM carry no number, or one that is not a positive integer.
    case when customer_id > 0 then customer_id end as customer_id,
    customer_number,
    first_name,
    last_name,
    marital_status,
    gender,
    create_date
from parsed
