select
    -- The shop's numbers stay text: an export with letters in them loses nothing.
    upper(number_text(customer_id)) as customer_id,
    clean_text(firstname) as firstname,
    clean_text(lastname) as lastname,
    gender(gender) as gender,
    birth_date(date_of_birth, :business_date) as date_of_birth
from bronze.customer_info
