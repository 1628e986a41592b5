-- Incidents by scope and period.
select c.number, s.period, count(*) as incidents, sum(i.is_unlinked) as incidents_unlinked,
  sum(i.has_no_change) as incidents_without_change, sum(i.is_unresolved) as incidents_unresolved
from (
  select i.service, i.monday, i.is_unresolved,
    case when i.deployment_id is null and not i.is_by_change then 1 else 0 end as has_no_change,
    case when i.deployment_id is not null and p.id is null then 1
      when i.deployment_id is null and i.is_by_change and g.made is null then 1 else 0 end as is_unlinked
  from {{ ref("facts_incidents") }} i
  left join {{ ref("facts_production") }} p on p.id = i.deployment_id
  left join {{ ref("facts_guesses") }} g on g.service = i.service and g.opened = i.opened
) i
join {{ ref("facts_scopes") }} c on c.service = i.service
join {{ ref("facts_spans") }} s on s.monday = i.monday
group by c.number, s.period
