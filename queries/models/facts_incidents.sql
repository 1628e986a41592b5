-- Incidents that were opened by the day and whose rows can be used. An end that had not come by then is none: it counts
-- as the last second that a time can have.
with rows_read as (
  select s.service, {{ seconds("i.opened_at") }} as opened, {{ local_day("i.opened_at") }} as day,
    {{ seconds("i.resolved_at") }} as resolved, {{ local_day("i.resolved_at") }} as resolved_day,
    i.deployment_id, coalesce(i.caused_by_change, true) as is_by_change
  from incidents i join {{ ref("facts_services") }} s on s.id = i.service
  where i.opened_at is not null
)
select service, opened, r.day - mod(r.day + 3, 7) as monday, deployment_id, is_by_change,
  case when resolved_day <= f.day_number then resolved else 4294967295 end as ended,
  case when resolved_day <= f.day_number then 0 else 1 end as is_unresolved
from rows_read r cross join {{ ref("facts_settings") }} f
where r.day <= f.day_number and (resolved is null or resolved >= opened)
