import Diagnostics
import Record

func decodeFriction(_ fields: FieldReader, teams: TeamNames) -> [RepeatableProcess.Friction] {
  var seen: [String: SourceSpan] = [:]
  return fields.groups("friction", as: "friction").compactMap { item in
    guard let friction = decodeFriction(item, teams: teams) else { return nil }
    if let first = seen[friction.id.value] {
      fields.log.add(
        ProcessRules.sameID.finding(
          "a second friction '\(friction.id.value)'", at: friction.id.span,
          notes: [Finding.Note("the first", at: first)], hint: "give it an id of its own"))
      return nil
    }
    seen[friction.id.value] = friction.id.span
    return friction
  }
}

private func decodeFriction(_ item: FieldReader, teams: TeamNames) -> RepeatableProcess.Friction? {
  let (id, date, what) = (item.scalar("id"), item.date("date"), item.text("what"))
  let (answeredOn, resolvedOn) = (item.date("answered_on"), item.date("resolved_on"))
  let (team, answer) = (item.text("team").map(teams.present), item.text("answer"))
  guard let id, let date, let what else { return nil }
  for (field, day) in [("answered_on", answeredOn), ("resolved_on", resolvedOn)] {
    guard let day, day < date else { continue }
    item.log.add(
      ProcessRules.dates.finding(
        "'\(field)' is \(day.iso), before it was reported on \(date.iso)", at: item.place(of: field),
        hint: "correct one of the two days"))
  }
  var friction = RepeatableProcess.Friction(id: id, date: date, what: what)
  (friction.team, friction.answer) = (team, answer)
  (friction.answeredOn, friction.resolvedOn) = (answeredOn, resolvedOn)
  return friction
}
