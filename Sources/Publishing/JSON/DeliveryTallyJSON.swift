internal import Analysis
internal import Record

let deploymentTallyFields = JSONFields<DeliveryReport>(
  tallyFields { $0.deploymentTally } + [
    .count("outside_production", "Rows of other environments: in no figure") { $0.deploymentTally.outsideProduction },
    .count("not_seen", "Dated after the report's day: in no figure") { $0.deploymentsNotSeen },
    .textOrNull(
      "stopped_after",
      "The day of the newest deployment, where none of any service came for longer than usual: stopped, or not exported; "
        + "weeks after it have no deployment frequency"
    ) { $0.stopped?.last.iso },
  ])

let incidentTallyFields = JSONFields<DeliveryReport>(
  tallyFields { $0.incidentTally } + [
    .count("not_seen", "Dated after the report's day: in no figure") { $0.incidentsNotSeen },
    .count("unlinked", "No deployment was found for them, in all weeks that are shown") { report in
      report.scopes.filter { $0.kind == .service }.flatMap(\.weeks).reduce(0) { $0 + $1.figures.incidents.unlinked }
    },
  ])

let changeTallyFields = JSONFields<DeliveryReport>(
  tallyFields { $0.changeTally } + [
    .count("not_seen", "Nothing happened to them by the report's day: in no figure") { $0.changesNotSeen }
  ])

private func tallyFields(_ tally: @escaping @Sendable (DeliveryReport) -> EventTally) -> [JSONField<DeliveryReport>] {
  [
    .texts("files", "From the content folder") { tally($0).files },
    .count("rows", "Rows with something in them, good or bad") { tally($0).rows },
    .count("rows_left_out", "Rows that something was found wrong with: in no figure") { tally($0).rowsLeftOut },
    .flag("duplicates_checked", "Whether the ids of all rows were compared") { tally($0).areDuplicatesChecked },
  ]
}
