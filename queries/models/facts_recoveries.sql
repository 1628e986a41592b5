-- How long each failure took to recover from, by scope and period; what is open has lasted until the day's end.
select c.number, s.period, coalesce(d.recovery_seconds, f.end_second - d.made) as seconds,
  case when d.is_open then 1 else 0 end as is_open
from {{ ref("facts_deployments") }} d
join {{ ref("facts_scopes") }} c on c.service = d.service
join {{ ref("facts_spans") }} s on s.monday = d.monday
cross join {{ ref("facts_settings") }} f
where d.is_open or d.recovery_seconds >= 0
