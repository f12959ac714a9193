with sales as (
    select
        product_key, product_number, product_name, category, order_number, customer_key,
        order_date, sales_amount, quantity
    from gold.wide_sales_enriched
),

products as (
    select
        product_key,
        product_number,
        product_name,
        category,
        count(distinct order_number) as orders,
        -- The unknown customer is nobody, however many stand behind it.
        count(distinct case when customer_key <> -1 then customer_key end) as customers,
        count(*) as lines,
        sum(quantity) as quantity,
        cast(sum(sales_amount) as decimal(18, 2)) as revenue,
        min(order_date) as first_order_date,
        max(order_date) as last_order_date
    from sales
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
