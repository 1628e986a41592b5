-- Deployments to production whose rows can be used, later ones too: an incident may name one. The day is the local one.
-- Of a row that says neither success nor failure nobody knows the outcome.
with rows_read as (
  select d.id, s.service, {{ seconds("d.deployed_at") }} as made, {{ local_day("d.deployed_at") }} as day,
    {{ seconds("d.deployed_at") }} - {{ seconds("d.commit_at") }} as lead_seconds,
    coalesce(d.status in ('failed', 'rolled_back'), false) as was_failure, d.status is null as is_unknown, d.planned
  from deployments d join {{ ref("facts_services") }} s on s.id = d.service
  where d.id is not null and d.deployed_at is not null
    and (d.status is null or d.status in ('success', 'failed', 'rolled_back'))
    and (d.environment is null or lower(trim(d.environment)) in ({{ var("production") }}))
)
select * from rows_read where lead_seconds is null or lead_seconds >= 0
