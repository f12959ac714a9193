with transactions as (
    select
        transaction_id, customer_id, product_id, quantity, unit_price, transaction_date, amount
    from silver.sales_transactions
),

products as (
    select product_id, product_name, category
    from silver.product_info
)

select
    transactions.transaction_id,
    coalesce(transactions.customer_id, 'n/a') as customer_id,
    coalesce(transactions.product_id, 'n/a') as product_id,
    -- A transaction without a known product stays.
    coalesce(products.product_name, 'n/a') as product_name,
    coalesce(products.category, 'n/a') as category,
    transactions.quantity,
    transactions.unit_price,
    transactions.amount,
    transactions.transaction_date
from transactions
left join products on transactions.product_id = products.product_id
