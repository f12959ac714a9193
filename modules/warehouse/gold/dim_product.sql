with versions as (
    select prd_id, cat_id, prd_key, prd_nm, prd_cost, prd_line, prd_start_dt, prd_end_dt
    from silver.prd_info
),

categories as (
    select id, cat, subcat, maintenance
    from silver.px_cat_g1v2
),

products as (
    select
        cast(
            row_number() over (order by versions.prd_key, versions.prd_start_dt) as int
        ) as product_key,
        versions.prd_id as product_id,
        versions.prd_key as product_number,
        coalesce(versions.prd_nm, 'n/a') as product_name,
        versions.cat_id as category_id,
        -- The catalogue lacks some categories; their products are still sold.
        coalesce(categories.cat, 'n/a') as category,
        coalesce(categories.subcat, 'n/a') as subcategory,
        coalesce(categories.maintenance, 'n/a') as maintenance,
        versions.prd_cost as cost,
        case versions.prd_line
            when 'M' then 'Mountain'
            when 'R' then 'Road'
            when 'S' then 'Other Sales'
            when 'T' then 'Touring'
            else 'n/a'
        end as product_line,
        versions.prd_start_dt as start_date
    from versions
    left join categories on versions.cat_id = categories.id
    -- The current version: nothing follows it.
    where versions.prd_end_dt is null
),

-- Sales without a known product belong to this one, so that none is lost.
unknown as (
    select
        -1 as product_key,
        cast(-1 as bigint) as product_id,
        'n/a' as product_number,
        'n/a' as product_name,
        'n/a' as category_id,
        'n/a' as category,
        'n/a' as subcategory,
        'n/a' as maintenance,
        cast(null as decimal(18, 2)) as cost,
        'n/a' as product_line,
        cast(null as date) as start_date
)

select
    product_key, product_id, product_number, product_name, category_id, category, subcategory,
    maintenance, cost, product_line, start_date
from products
union all
select
    product_key, product_id, product_number, product_name, category_id, category, subcategory,
    maintenance, cost, product_line, start_date
from unknown
