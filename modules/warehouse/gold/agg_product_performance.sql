select
    product_key,
    product_name,
    month,
    revenue() as revenue,
    orders() as orders,
    customers() as customers,
    quantity() as quantity,
    cost() as cost,
    margin() as margin
from gold.wide_sales_enriched
group by product_key, product_name, month
