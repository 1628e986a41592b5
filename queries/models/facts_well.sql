-- Deployments that went well in all weeks that are told, and in those before the last four full ones: what the failures of
-- a scope are counted from, so that a scope without any has none.
select c.number, -1 as period, sum(d.well) as well,
  sum(case when d.day < f.current_from then d.well else 0 end) as well_before_current
from {{ ref("facts_daily") }} d
join {{ ref("facts_scopes") }} c on c.service = d.service
join (select distinct number from {{ ref("facts_failures") }}) q on q.number = c.number
cross join {{ ref("facts_settings") }} f
group by c.number
