-- The weeks in which anything happened. Every week stands for itself, and for the last full weeks if it is one of them:
-- period -1.
with periods as (
  select monday, monday as period from {{ ref("facts_daily") }}
  union
  select monday, monday as period from {{ ref("facts_incidents") }}
  union
  select monday, monday as period from {{ ref("facts_changes") }} where deployed is not null
)
select monday, period from periods cross join {{ ref("facts_settings") }} where monday >= first_monday
union all
select monday, -1 as period from periods cross join {{ ref("facts_settings") }}
where monday >= recent_from and monday < recent_until
