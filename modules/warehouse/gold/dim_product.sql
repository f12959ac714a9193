with versions as (
    select
        product_id, category_id, product_number, product_name, cost, product_line, start_date,
        end_date
    from silver.prd_info
),

categories as (
    select category_id, category, subcategory, maintenance
    from silver.px_cat_g1v2
),

products as (
    select
        cast(
            row_number() over (order by versions.product_number, versions.start_date) as int
        ) as product_key,
        versions.product_id,
        versions.product_number,
        coalesce(versions.product_name, 'n/a') as product_name,
        versions.category_id,
        -- The catalogue lacks some categories; their products are still sold.
        coalesce(categories.category, 'n/a') as category,
        coalesce(categories.subcategory, 'n/a') as subcategory,
        coalesce(categories.maintenance, 'n/a') as maintenance,
        versions.cost,
        case versions.product_line
            when 'M' then 'Mountain'
            when 'R' then 'Road'
            when 'S' then 'Other Sales'
            when 'T' then 'Touring'
            else 'n/a'
        end as product_line,
        versions.start_date
    from versions
    left join categories on versions.category_id = categories.category_id
    -- The current version: nothing follows it.
    where versions.end_date is null
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
