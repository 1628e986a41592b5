-- When the last incident of each deployment that has one was over.
with named as (
  select deployment_id as id, max(ended) as ended
  from {{ ref("facts_incidents") }} where deployment_id is not null group by deployment_id
),
-- Of several deployments at one second a failed one is taken, then one that an incident names, then one whose status is
-- written.
chosen as (
  select p.id, g.ended, row_number() over (
    partition by g.service, g.opened
    order by case when p.was_failure then 0 else 1 end, coalesce(n.ended, 0) desc, case when p.is_unknown then 1 else 0 end,
      p.id) as place
  from {{ ref("facts_guesses") }} g
  join {{ ref("facts_production") }} p on p.service = g.service and p.made = g.made
  left join named n on n.id = p.id
),
ends as (
  select id, ended from named
  union all
  select id, ended from chosen where place = 1
)
select id, max(ended) as ended from ends group by id
