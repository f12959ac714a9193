with sales as (
    select country, month, order_number, customer_key, sales_amount, quantity, cost
    from gold.wide_sales_enriched
),

country_months as (
    select
        country,
        month,
        cast(sum(sales_amount) as decimal(18, 2)) as revenue,
        count(distinct order_number) as orders,
        -- The unknown customer is nobody, however many stand behind it.
        count(distinct case when customer_key <> -1 then customer_key end) as customers,
        sum(quantity) as quantity,
        cast(sum(quantity * coalesce(cost, 0)) as decimal(18, 2)) as cost
    from sales
    group by country, month
)

select
    country,
    month,
    revenue,
    orders,
    customers,
    quantity,
    cast(revenue / nullif(orders, 0) as decimal(18, 2)) as average_order_value,
    cost,
    cast(revenue - cost as decimal(18, 2)) as margin
from country_months
