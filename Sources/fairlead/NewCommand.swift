import Analysis
import ArgumentParser
import Diagnostics
import Intake
import Presentation
import Publishing
import Record

struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes a valid file of a kind, with its fields explained.",
    discussion: """
      Kinds: \(NewCommand.kinds.joined(separator: ", ")).

      Examples:

        fairlead new objective "Every parcel has a promise" --period 2026-Q4
        fairlead new update "The week of the gates" --audience executives
      """)

  private static let kinds = Kind.all.map(\.name).filter { $0 != "organization" }

  @Argument(help: "The kind of file.", completion: .list(NewCommand.kinds))
  var kind: String

  @Argument(help: "Its title.")
  var title: String

  @Option(
    name: .long, help: ArgumentHelp("The folder that people write in.", valueName: "folder"),
    completion: .directory)
  var content = "content"

  @Option(name: .long, help: "For an objective: the period, such as 2026-Q4. Without it, the fiscal quarter of today.")
  var period: String?

  @Option(
    name: .long, help: "For an experiment: the id of the metric that it is about. Without it, the first there is.",
    completion: .metrics)
  var metric: String?

  @Option(name: .long, help: "For an update: the id of the audience that is told.", completion: .audiences)
  var audience: String?

  func validate() throws {
    guard kind != "update" || audience != nil else {
      throw ValidationError(
        "an update goes to an audience: add '--audience ID', an id under 'audiences' in fairlead.yaml")
    }
    guard metric == nil || kind == "experiment" else { throw ValidationError("only an experiment has a '--metric'") }
    guard kind != "organization" else { throw ValidationError("fairlead.yaml is written by 'fairlead init'") }
    _ = try Kind.requested(kind, among: Kind.all.filter { $0.name != "organization" })
    guard let slug = NewFile.slug(of: title) else {
      throw ValidationError("the title '\(title)' has no letter and no digit to name a file after")
    }
    // A decision's name begins with its number.
    guard kind == "decision" || !NewFile.isOfList(slug) else {
      throw ValidationError(
        "a file named 'index' would be published where the list of its kind stands; choose another title")
    }
    if let period, Period(id: period, fiscalYearStarts: 1) == nil {
      throw ValidationError("'\(period)' is not a period; write 2026, 2026-H2, 2026-Q4 or 2026-11")
    }
  }

  func run() async throws {
    let kind = try Kind.requested(kind)
    if !TextFolder.isThere(content), TextFolder.isThere("fairlead.yaml") {
      throw ValidationError(
        "there is no folder '\(content)' here, and you are in a content folder: go to the folder above, or add '--content .'"
      )
    }
    let record = try await allOrNothing { await readContent(at: content).record }
    // What is dated later than a fixed day would not be seen.
    let day = record?.organization.asOf ?? today(in: record?.organization.timeZone ?? "UTC")
    if let audience, let record { _ = try record.organization.audience(named: audience) }
    let fiscalYearStarts = record?.organization.fiscalYearStarts ?? 1
    let period = period ?? Period.quarter(of: day, fiscalYearStarts: fiscalYearStarts).id
    let taken = try namesInFolder(content + "/" + kind.folder)
    let draft = await draft(of: record, asOf: day)
    let file = NewFile(
      kind, title: title, date: day, period: period, taken: taken,
      metrics: record?[Metric.self].map(\.id) ?? [], metric: try chosenMetric(record?[Metric.self] ?? []),
      teams: record?.organization.teams.map(\.id) ?? [], audience: audience ?? "", draft: draft, bringsValues: true)
    let data = try namesInFolder(content + "/data")
    do throws(PublishingFailure) {
      if file.path.hasSuffix(".yaml") { try writeEditorSchemas(in: content) }
      // Its values first: a run that is stopped between the two can be repeated. Not where the record is there already.
      if let companion = file.companion, !taken.contains(name(of: file.path)),
        !data.contains(name(of: companion.path))
      {
        try writeNewFile(Array(companion.text.utf8), at: content + "/" + companion.path)
      }
      try writeNewFile(Array(file.text.utf8), at: content + "/" + file.path)
    } catch {
      throw error.ending()
    }
    Console.print("Wrote \(content)/\(file.path). Fill in what says TODO, then run 'fairlead check'.")
    if let next = file.next { Console.print(next) }
  }
}

extension NewCommand {
  /// The metric that is named, or the first; nil where there is none.
  private func chosenMetric(_ metrics: [Metric]) throws -> (id: String, better: Metric.Direction)? {
    guard let metric else { return metrics.first.map { ($0.id, $0.better) } }
    guard let found = metrics.first(where: { $0.id == metric }) else {
      let near = suggestion(for: metric, among: metrics.map(\.id)).map { "; \($0)" } ?? ""
      throw ValidationError("there is no metric '\(metric)'\(near)")
    }
    return (found.id, found.better)
  }
}

extension NewCommand {
  /// What the report says to the audience of an update; empty for all other kinds, and where content has errors.
  private func draft(of record: OrganizationRecord?, asOf day: CalendarDate) async -> String {
    guard kind == "update", let audience, let record else { return "" }
    return updateDraft(await examine(record, from: .everyone(on: day)).report, to: audience)
  }
}

/// Those of this version, whatever others lie there: files name them in their first line.
private func writeEditorSchemas(in content: String) throws(PublishingFailure) {
  try writeCollected(
    EditorSchemas.files.map { file in
      let lines = file.text.split(separator: "\n").map(String.init)
      return CollectedFile("\(content)/\(file.path)", header: lines.first ?? "", rows: lines.dropFirst())
    })
}

private func name(of path: ContentPath) -> String { path.pathParts.last.map(String.init) ?? path }
