with products as (
    select
        product_key,
        product_number,
        product_name,
        category,
        orders() as orders,
        customers() as customers,
        count(*) as lines,
        quantity() as quantity,
        revenue() as revenue,
        min(order_date) as first_order_date,
        max(order_date) as last_order_date
    from gold.wide_sales_enriched
    group by product_key, product_number, product_name, category
)

select
    product_key,
    product_number,
    product_name,
    category,
    orders,
    customers,
    lines,
    quantity,
    revenue,
    cast(revenue / nullif(quantity, 0) as decimal(18, 2)) as average_price,
    first_order_date,
    last_order_date
from products
