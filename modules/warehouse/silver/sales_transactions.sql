with trimmed as (
    select
        -- The shop's numbers stay text: an export with letters in them loses nothing. A column with
        -- gaps is often exported as floats: 501.0 is 501.
        upper(
            regexp_replace(
                nullif(btrim(transaction_id, ' \t\r\n\u00a0'), ''), '^([0-9]+)[.]0+$', '$1'
            )
        ) as transaction_id,
        upper(
            regexp_replace(nullif(btrim(customer_id, ' \t\r\n\u00a0'), ''), '^([0-9]+)[.]0+$', '$1')
        ) as customer_id,
        upper(
            regexp_replace(nullif(btrim(product_id, ' \t\r\n\u00a0'), ''), '^([0-9]+)[.]0+$', '$1')
        ) as product_id,
        try_cast(regexp_replace(btrim(quantity, ' \t\r\n\u00a0'), '[.]0+$', '') as int) as quantity,
        -- Prices may have parts of a cent, and the amount counts them.
        try_cast(btrim(unit_price, ' \t\r\n\u00a0') as decimal(18, 6)) as unit_price,
        regexp_replace(btrim(transaction_date, ' \t\r\n\u00a0'), '^([0-9]+)[.]0+$', '$1')
            as transaction_day
    from bronze.sales_transactions
)

select
    transaction_id,
    customer_id,
    product_id,
    quantity,
    try_cast(round(unit_price, 2) as decimal(18, 2)) as unit_price,
    case
        when transaction_day rlike '^[0-9]{8}$' then try_to_date(transaction_day, 'yyyyMMdd')
        when length(transaction_day) >= 8 then try_cast(transaction_day as date)
    end as transaction_date,
    try_cast(round(quantity * unit_price, 2) as decimal(18, 2)) as amount
from trimmed
