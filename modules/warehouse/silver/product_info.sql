with trimmed as (
    select
        -- The shop's numbers stay text: an export with letters in them loses nothing. A column with
        -- gaps is often exported as floats: 501.0 is 501.
        upper(
            regexp_replace(nullif(btrim(product_id, ' \t\r\n\u00a0'), ''), '^([0-9]+)[.]0+$', '$1')
        ) as product_id,
        nullif(btrim(product_name, ' \t\r\n\u00a0'), '') as product_name,
        nullif(btrim(category, ' \t\r\n\u00a0'), '') as category,
        try_cast(btrim(price, ' \t\r\n\u00a0') as decimal(18, 2)) as price
    from bronze.product_info
)

select
    product_id,
    product_name,
    category,
    case when price >= 0 then price end as price
from trimmed
