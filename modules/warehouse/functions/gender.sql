coalesce(
    code(value, 'F', 'f', 'female', 'weiblich'),
    code(value, 'M', 'm', 'male', 'männlich', 'maennlich')
)
