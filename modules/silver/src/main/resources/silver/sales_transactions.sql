with trimmed as (
    select
        -- The shop's numbers stay text: an export with letters in them loses nothing.
        upper(nullif(btrim(transaction_id, ' \t\r\n\u00a0'), '')) as transaction_id,
        upper(nullif(btrim(customer_id, ' \t\r\n\u00a0'), '')) as customer_id,
        upper(nullif(btrim(product_id, ' \t\r\n\u00a0'), '')) as product_id,
        try_cast(btrim(quantity, ' \t\r\n\u00a0') as int) as quantity,
        try_cast(btrim(unit_price, ' \t\r\n\u00a0') as decimal(18, 2)) as unit_price,
        btrim(transaction_date, ' \t\r\n\u00a0') as transaction_day
    from bronze.sales_transactions
)

select
    transaction_id,
    customer_id,
    product_id,
    quantity,
    unit_price,
    case
        when transaction_day rlike '^[0-9]{8}$' then try_to_date(transaction_day, 'yyyyMMdd')
        when length(transaction_day) >= 8 then try_cast(transaction_day as date)
    end as transaction_date,
    try_cast(quantity * unit_price as decimal(18, 2)) as amount
from trimmed
