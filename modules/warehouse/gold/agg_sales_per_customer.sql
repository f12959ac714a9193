with sales as (
    select customer_key, order_number, order_date, sales_amount, quantity
    from gold.fact_sales
),

customers as (
    select customer_key, customer_id
    from gold.dim_customer
),

purchases as (
    select
        customer_key,
        count(distinct order_number) as orders,
        count(*) as lines,
        sum(quantity) as quantity,
        cast(sum(sales_amount) as decimal(18, 2)) as revenue,
        min(order_date) as first_order_date,
        max(order_date) as last_order_date
    from sales
    group by customer_key
)

select
    purchases.customer_key,
    customers.customer_id,
    purchases.orders,
    purchases.lines,
    purchases.quantity,
    purchases.revenue,
    cast(purchases.revenue / nullif(purchases.orders, 0) as decimal(18, 2))
        as average_order_value,
    purchases.first_order_date,
    purchases.last_order_date
from purchases
left join customers on purchases.customer_key = customers.customer_key
