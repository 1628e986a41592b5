-- What each service deployed on each local day.
select service, monday, day,
  count(*) as deployments,
  sum(case when not was_failure and not is_unknown then 1 else 0 end) as successful,
  sum(case when is_unknown and not was_failure then 1 else 0 end) as unknown,
  sum(case when is_failed then 1 else 0 end) as failed,
  sum(case when is_failed and not is_unknown then 1 else 0 end) as failed_of_known,
  sum(case when planned then 1 else 0 end) as planned,
  sum(case when not planned then 1 else 0 end) as unplanned,
  sum(case when is_open then 1 else 0 end) as unrecovered,
  sum(case when recovery_seconds < 0 then 1 else 0 end) as recovered_before,
  sum(case when recovery_seconds >= 0 then 1 else 0 end) as recovered,
  sum(case when not was_failure and lead_seconds is not null then 1 else 0 end) as timed,
  max(case when was_failure then 0 else 1 end) as has_counted,
  sum(case when not was_failure and not is_unknown and not is_failed then 1 else 0 end) as well
from {{ ref("facts_deployments") }} group by service, monday, day
