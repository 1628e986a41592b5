import Record

/// One file for each practice that a small team can begin with at once: an agreed action, a rule that is checked, a debt
/// with its price, and what was said beside the number that it explains.
func starterPractices(today: CalendarDate) -> [NewFile] {
  let (held, heard) = (today.adding(days: -7).iso, today.adding(days: -10).iso)
  return [
    NewFile(path: "retros/\(held)-platform.md", text: retroFile(held: held, due: today.adding(days: 21).iso)),
    NewFile(path: "guardrails/a-way-back.md", text: guardrailFile(today)),
    NewFile(path: "work/one-release-script.md", text: debtFile(today)),
    NewFile(path: "feedback/\(heard)-mended-but-not-released.md", text: feedbackFile(heard: heard)),
  ]
}

private func retroFile(held: String, due: String) -> String {
  """
  ---
  title: The release that waited for a key
  team: platform
  held_on: \(held)
  actions:
    - {id: second-key, what: Two roles can sign a release, owner: platform, due: \(due), type: prevent}
  ---

  A finished change waited for two days because the one role that may sign a release was away.

  """
}

private func guardrailFile(_ today: CalendarDate) -> String {
  """
  ---
  title: A way back
  owner: platform
  rule: Nothing is deployed that cannot be rolled back
  why: A fault is over within minutes if the version before can return.
  check: The release script deploys the version before to a test environment, and refuses the release if it fails
  automatic: yes
  since: \(today.adding(days: -60).iso)
  last_reviewed_on: \(today.iso)
  review_in: 6 months
  ---

  A team that cannot keep it yet asks for a waiver, with a reason and a last day.

  """
}

private func debtFile(_ today: CalendarDate) -> String {
  """
  ---
  title: One release script instead of three
  kind: debt
  status: ready
  team: platform
  owner: platform
  date: \(today.adding(days: -20).iso)
  outcome: release-lead-time
  interest: {hours_per_week: 2, people: 4}   # what it costs as long as it stays
  effort: [2, 3, 5]                          # person-weeks: low, likely, high
  duration: [2, 3, 4]                        # weeks
  ---

  Each of the three scripts fails in its own way, and each failure is looked into by hand.

  """
}

private func feedbackFile(heard: String) -> String {
  """
  ---
  title: Mended, but not released
  source: support
  theme: Waiting for a release
  metric: release-lead-time
  count: 3
  date: \(heard)
  answered_by: one-release-script
  ---

  Three callers asked why a fault that we called mended was still there. It was waiting for its release.

  """
}
