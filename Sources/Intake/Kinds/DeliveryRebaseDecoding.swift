import Diagnostics
import Documents
import Record

/// The fields of an element of `rebase` under `delivery`.
enum DeliveryRebaseFields {
  static let specs = [
    FieldSpec("date", .date, required: true, "the day from which measures are judged anew"),
    FieldSpec("service", .reference(to: .service), "the service whose process changed"),
    FieldSpec("team", .reference(to: .team), "the team whose process changed, with all its services"),
    FieldSpec(
      "measures", .texts,
      "which measures are judged anew, by the names that metrics call them", absent: "all"),
    FieldSpec("reason", .text, required: true, "what changed in the process"),
  ]
}

enum DeliveryRebaseRules {
  static let scope = Rule(
    "delivery.rebase", .error, "A rebase of delivery measures is of one service or one team",
    explanation: """
      `rebase` under `delivery` names a day from which the measures of a service, or of a team with all its services, are \
      judged by new limits, because the process was changed on purpose; the old limits stay with the weeks before. A \
      change that everybody made is written once for each team. Two for one measure on one day are one too many.
      """)
}

/// In ascending order; what cannot be understood is a finding and left out.
func decodeDeliveryRebases(_ fields: FieldReader, teams: TeamNames, services: ListedNames) -> [DeliveryRebase] {
  var places: [RebasedMeasure: SourceSpan] = [:]
  let rebases = fields.groups("rebase", as: "rebase").compactMap { item -> DeliveryRebase? in
    guard let rebase = decodeRebase(item, teams: teams, services: services) else { return nil }
    let keys = rebase.measures.map { RebasedMeasure(date: rebase.date, part: rebase.part, measure: $0) }
    if let first = keys.compactMap({ places[$0] }).first {
      fields.log.add(
        DeliveryRebaseRules.scope.finding(
          "a second rebase of '\(rebase.part.id)' on \(rebase.date.iso)", at: item.span,
          notes: [Finding.Note("the first", at: first)], hint: "keep one of them, with both reasons"))
      return nil
    }
    for key in keys { places[key] = item.span }
    return rebase
  }
  return rebases.sorted { $0.date < $1.date }
}

private struct RebasedMeasure: Hashable {
  let date: CalendarDate
  let part: MetricPart
  let measure: DeliveryMeasure
}

private func decodeRebase(_ item: FieldReader, teams: TeamNames, services: ListedNames) -> DeliveryRebase? {
  let (date, reason) = (item.date("date"), item.text("reason"))
  let (team, service) = (item.scalar("team"), item.scalar("service"))
  for finding in [team.flatMap(teams.finding), service.flatMap(services.finding)] {
    if let finding { item.log.add(finding) }
  }
  let measures = decodeMeasures(item)
  guard item.isAttempted("team") != item.isAttempted("service") else {
    item.log.add(
      DeliveryRebaseRules.scope.finding(
        team == nil ? "this rebase names neither a service nor a team" : "this rebase names a service and a team",
        at: team == nil ? item.span : item.place(of: "team"), hint: "write one of 'service' and 'team'"))
    return nil
  }
  let part = service.map { MetricPart.service($0.value) } ?? team.map { MetricPart.team($0.value) }
  guard let date, let reason, let part, let measures else { return nil }
  return DeliveryRebase(date: date, part: part, measures: measures, reason: reason)
}

/// All when none is written; nil when one of those that are cannot be read.
private func decodeMeasures(_ item: FieldReader) -> [DeliveryMeasure]? {
  let written = item.texts("measures")
  guard !written.isEmpty else { return item.entry("measures") == nil ? DeliveryMeasure.allCases : nil }
  let names = DeliveryMeasure.allCases.map(\.rawValue)
  for name in written where DeliveryMeasure(rawValue: name.value) == nil {
    item.log.add(
      FieldRules.notAChoice.finding(
        "'\(name.value)' is not one of \(names.joined(separator: ", "))", at: name.span,
        hint: nearMiss(to: name.value, in: names).map { "did you mean '\($0)'?" }))
  }
  let measures = written.compactMap { DeliveryMeasure(rawValue: $0.value) }
  guard measures.count == written.count else { return nil }
  return DeliveryMeasure.allCases.filter(measures.contains)
}
