select
    -- The shop's numbers stay text: an export with letters in them loses nothing.
    upper(number_text(customer_id)) as customer_id,
    clean_text(firstname) as first_name,
    clean_text(lastname) as last_name,
    gender(gender) as gender,
    birth_date(date_of_birth, :business_date) as birth_date
from bronze.customer_info
