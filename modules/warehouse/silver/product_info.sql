with parsed as (
    select
        -- The shop's numbers stay text: an export with letters in them loses nothing.
        upper(number_text(product_id)) as product_id,
        clean_text(product_name) as product_name,
        clean_text(category) as category,
        money(price) as price
    from bronze.product_info
)

select
    product_id,
    product_name,
    category,
    case when price >= 0 then price end as price
from parsed
