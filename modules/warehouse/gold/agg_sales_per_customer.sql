with customers as (
    select customer_key, customer_id
    from gold.dim_customer
),

purchases as (
    select
        customer_key,
        orders() as orders,
        count(*) as lines,
        quantity() as quantity,
        revenue() as revenue,
        average_order_value() as average_order_value,
        min(order_date) as first_order_date,
        max(order_date) as last_order_date
    from gold.wide_sales_enriched
    group by customer_key
)

select
    purchases.customer_key,
    customers.customer_id,
    purchases.orders,
    purchases.lines,
    purchases.quantity,
    purchases.revenue,
    purchases.average_order_value,
    purchases.first_order_date,
    purchases.last_order_date
from purchases
left join customers on purchases.customer_key = customers.customer_key
