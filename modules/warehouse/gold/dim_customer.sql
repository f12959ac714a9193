with crm as (
    select
        cst_id, cst_key, cst_firstname, cst_lastname, cst_marital_status, cst_gndr,
        cst_create_date
    from silver.cst_info
),

erp as (
    select cid, bdate, gen
    from silver.cst_az12
),

locations as (
    select cid, cntry
    from silver.loc_a101
),

customers as (
    select
        cast(row_number() over (order by crm.cst_id) as int) as customer_key,
        crm.cst_id as customer_id,
        crm.cst_key as customer_number,
        crm.cst_firstname as first_name,
        crm.cst_lastname as last_name,
        coalesce(locations.cntry, 'n/a') as country,
        case crm.cst_marital_status when 'M' then 'Married' when 'S' then 'Single' else 'n/a' end
            as marital_status,
        -- The CRM is kept by people who know the customer: it wins wherever it knows.
        case coalesce(crm.cst_gndr, erp.gen)
            when 'F' then 'Female'
            when 'M' then 'Male'
            else 'n/a'
        end as gender,
        erp.bdate as birth_date,
        crm.cst_create_date as create_date
    from crm
    left join erp on crm.cst_key = erp.cid
    left join locations on crm.cst_key = locations.cid
),

-- Sales without a known customer belong to this one, so that none is lost.
unknown as (
    select
        -1 as customer_key,
        cast(-1 as bigint) as customer_id,
        'n/a' as customer_number,
        'n/a' as first_name,
        'n/a' as last_name,
        'n/a' as country,
        'n/a' as marital_status,
        'n/a' as gender,
        cast(null as date) as birth_date,
        cast(null as date) as create_date
)

select
    customer_key, customer_id, customer_number, first_name, last_name, country, marital_status,
    gender, birth_date, create_date
from customers
union all
select
    customer_key, customer_id, customer_number, first_name, last_name, country, marital_status,
    gender, birth_date, create_date
from unknown
