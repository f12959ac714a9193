select
    month,
    revenue() as revenue,
    orders() as orders,
    customers() as customers,
    quantity() as quantity,
    average_order_value() as average_order_value,
    revenue_per_customer() as revenue_per_customer,
    cost() as cost,
    margin() as margin
from gold.wide_sales_enriched
group by month
