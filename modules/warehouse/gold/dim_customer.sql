with crm as (
    select
        customer_id, customer_number, first_name, last_name, marital_status, gender, create_date
    from silver.cst_info
),

erp as (
    select customer_number, birth_date, gender
    from silver.cst_az12
),

locations as (
    select customer_number, country
    from silver.loc_a101
),

customers as (
    select
        cast(row_number() over (order by crm.customer_id) as int) as customer_key,
        crm.customer_id,
        crm.customer_number,
        crm.first_name,
        crm.last_name,
        coalesce(locations.country, 'n/a') as country,
        case crm.marital_status when 'M' then 'Married' when 'S' then 'Single' else 'n/a' end
            as marital_status,
        -- The CRM is kept by people who know the customer: it wins wherever it knows.
        case coalesce(crm.gender, erp.gender)
            when 'F' then 'Female'
            when 'M' then 'Male'
            else 'n/a'
        end as gender,
        erp.birth_date,
        crm.create_date
    from crm
    left join erp on crm.customer_number = erp.customer_number
    left join locations on crm.customer_number = locations.customer_number
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
