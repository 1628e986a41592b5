{# The six places in which PostgreSQL and DuckDB (default) differ from Spark. #}

{# Whole seconds since 1970-01-01T00:00Z of a moment. #}
{% macro seconds(moment) %}{{ return(adapter.dispatch("seconds")(moment)) }}{% endmacro %}
{% macro default__seconds(moment) %}cast(floor(extract(epoch from {{ moment }})) as bigint){% endmacro %}
{% macro spark__seconds(moment) %}cast({{ moment }} as bigint){% endmacro %}

{# The local day of a moment, in days since 1970-01-01. Never the day of the session's zone. #}
{% macro local_day(moment) %}{{ return(adapter.dispatch("local_day")(moment)) }}{% endmacro %}
{% macro default__local_day(moment) %}(cast({{ moment }} at time zone '{{ var("zone") }}' as date) - date '1970-01-01'){% endmacro %}
{% macro spark__local_day(moment) %}unix_date(cast(from_utc_timestamp({{ moment }}, '{{ var("zone") }}') as date)){% endmacro %}

{# The report's day in days since 1970-01-01. #}
{% macro report_day() %}{{ return(adapter.dispatch("report_day")()) }}{% endmacro %}
{% macro default__report_day() %}(date '{{ var("day") }}' - date '1970-01-01'){% endmacro %}
{% macro spark__report_day() %}unix_date(date '{{ var("day") }}'){% endmacro %}

{# The first second after the report's day. #}
{% macro end_second() %}{{ return(adapter.dispatch("end_second")()) }}{% endmacro %}
{% macro default__end_second() %}cast(extract(epoch from cast(date '{{ var("day") }}' + 1 as timestamp) at time zone '{{ var("zone") }}') as bigint){% endmacro %}
{% macro spark__end_second() %}cast(to_utc_timestamp(cast(date_add(date '{{ var("day") }}', 1) as timestamp), '{{ var("zone") }}') as bigint){% endmacro %}

{# Words with blanks between, in an order. #}
{% macro joined(word, order) %}{{ return(adapter.dispatch("joined")(word, order)) }}{% endmacro %}
{% macro default__joined(word, order) %}string_agg({{ word }}, ' ' order by {{ order }}){% endmacro %}
{% macro spark__joined(word, order) %}listagg({{ word }}, ' ') within group (order by {{ order }}){% endmacro %}

{# A number of double precision. #}
{% macro real(number) %}{{ return(adapter.dispatch("real")(number)) }}{% endmacro %}
{% macro default__real(number) %}cast({{ number }} as double precision){% endmacro %}
{% macro spark__real(number) %}cast({{ number }} as double){% endmacro %}
