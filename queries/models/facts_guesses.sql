-- For moments at which an incident was opened that names no deployment: when the service was last deployed, if that was
-- within the window. Looked for in stretches as long as the window; a range alone would compare all with all.
with asked as (
  select service, opened, max(ended) as ended
  from {{ ref("facts_incidents") }} where deployment_id is null and is_by_change group by service, opened
),
looked_in as (
  select service, opened, ended, opened - mod(opened, link_window + 1) as stretch
  from asked cross join {{ ref("facts_settings") }}
  union all
  select service, opened, ended, opened - mod(opened, link_window + 1) - link_window - 1 as stretch
  from asked cross join {{ ref("facts_settings") }}
),
deployed as (
  select service, made, made - mod(made, link_window + 1) as stretch
  from {{ ref("facts_production") }} p cross join {{ ref("facts_settings") }} f where p.day <= f.day_number
)
select a.service, a.opened, max(a.ended) as ended, max(d.made) as made
from looked_in a
join deployed d on d.service = a.service and d.stretch = a.stretch
cross join {{ ref("facts_settings") }} f
where d.made <= a.opened and a.opened - d.made <= f.link_window
group by a.service, a.opened
