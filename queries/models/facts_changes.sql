-- Changes as they were known on the day: what happened later has not happened.
with rows_read as (
  select s.service,
    case when {{ local_day("c.first_commit_at") }} <= f.day_number then {{ seconds("c.first_commit_at") }} end as begun,
    case when {{ local_day("c.opened_at") }} <= f.day_number then {{ seconds("c.opened_at") }} end as opened,
    case when {{ local_day("c.first_review_at") }} <= f.day_number then {{ seconds("c.first_review_at") }} end as reviewed,
    case when {{ local_day("c.merged_at") }} <= f.day_number then {{ seconds("c.merged_at") }} end as merged,
    case when {{ local_day("c.deployed_at") }} <= f.day_number then {{ seconds("c.deployed_at") }} end as deployed,
    {{ local_day("c.deployed_at") }} as day
  from changes c
  join {{ ref("facts_services") }} s on s.id = c.service
  cross join {{ ref("facts_settings") }} f
)
select service, day - mod(day + 3, 7) as monday, begun, opened, reviewed, merged, deployed
from rows_read where coalesce(begun, opened, reviewed, merged, deployed) is not null
