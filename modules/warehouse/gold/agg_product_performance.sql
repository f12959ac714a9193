with sales as (
    select
        product_key, product_name, month, order_number, customer_key, sales_amount, quantity,
        cost
    from gold.wide_sales_enriched
),

product_months as (
    select
        product_key,
        product_name,
        month,
        cast(sum(sales_amount) as decimal(18, 2)) as revenue,
        count(distinct order_number) as orders,
        -- The unknown customer is nobody, however many stand behind it.
        count(distinct case when customer_key <> -1 then customer_key end) as customers,
        sum(quantity) as quantity,
        cast(sum(quantity * coalesce(cost, 0)) as decimal(18, 2)) as cost
    from sales
    group by product_key, product_name, month
)

select
    product_key,
    product_name,
    month,
    revenue,
    orders,
    customers,
    quantity,
    cost,
    cast(revenue - cost as decimal(18, 2)) as margin
from product_months
