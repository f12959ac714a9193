with trimmed as (
    select
        -- The shop's numbers stay text: an export with letters in them loses nothing. A column with
        -- gaps is often exported as floats: 501.0 is 501.
        upper(
            regexp_replace(nullif(btrim(customer_id, ' \t\r\n\u00a0'), ''), '^([0-9]+)[.]0+$', '$1')
        ) as customer_id,
        nullif(btrim(firstname, ' \t\r\n\u00a0'), '') as firstname,
        nullif(btrim(lastname, ' \t\r\n\u00a0'), '') as lastname,
        lower(btrim(gender, ' \t\r\n\u00a0')) as gender_code,
        btrim(date_of_birth, ' \t\r\n\u00a0') as date_of_birth
    from bronze.customer_info
),

dated as (
    select
        customer_id,
        firstname,
        lastname,
        gender_code,
        case when length(date_of_birth) >= 8 then try_cast(date_of_birth as date) end
            as date_of_birth
    from trimmed
)

select
    customer_id,
    firstname,
    lastname,
    case
        when gender_code in ('f', 'female', 'weiblich') then 'F'
        when gender_code in ('m', 'male', 'männlich', 'maennlich') then 'M'
    end as gender,
    -- Nobody is born after today, and no customer before 1900.
    case
        when date_of_birth between date '1900-01-01' and :business_date then date_of_birth
    end as date_of_birth
from dated
