import Analysis
import ArgumentParser
import Diagnostics
import Intake
import Publishing
import Record

struct FactsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "Writes what the events come to, week by week, as one table.",
    discussion: """
      For each service, each team and the organization, by local week and for the last twelve full weeks together: counts, \
      days, exact quantiles, recovery, rework, the phases of changes, and what is open. It is the table that the queries in \
      the folder 'queries' make in PostgreSQL, Spark or DuckDB, for those whose events no longer fit on one machine or may \
      not leave their database: see docs/large.md. Example:

        fairlead facts --output facts

      It writes facts/facts-2026-11-20.csv, named after the day of the report. Weeks in which nothing happened have no row, and \
      empty cells are figures that there are not; neither is a zero.
      """)

  @OptionGroup var input: InputOptions

  @Option(name: .long, help: ArgumentHelp("The folder to write to.", valueName: "folder"), completion: .directory)
  var output = "facts"

  func validate() throws {
    guard !output.isEmpty else { throw ValidationError("name a folder with --output") }
  }

  func run() async throws {
    let reading = try await allOrNothing { await readContent(at: input.content) }
    let findings = Findings(reading.findings).attachingExcerpts(source: sourceText)
    if input.isForPrograms || input.stops(findings) { input.tell(findings) }
    guard let record = reading.record, !input.stops(findings) else { throw ExitCode(1) }
    guard let events = record.events else {
      Console.note("error: \(input.content) has no file of deployments or changes, and so no facts")
      throw ExitCode(1)
    }
    let day = day(in: record.organization)
    try write(await facts(of: events, record.organization, on: day), on: day)
  }

  private func day(in organization: Organization) -> CalendarDate {
    input.asOf ?? organization.asOf ?? today(in: organization.timeZone)
  }

  private func facts(
    of events: DeliveryEvents, _ organization: Organization, on day: CalendarDate
  ) async -> FactsTable {
    var options = DeliveryOptions()
    options.linkWindow = organization.delivery.linkWindow
    return await deliveryFacts(events, of: organization, asOf: day, options)
  }

  private func write(_ table: FactsTable, on day: CalendarDate) throws {
    let path = "\(output)/facts-\(day.iso).csv"
    let lines = factsLines(table.rows) { $0.map(\.text) }
    do throws(PublishingFailure) {
      try writeCollected([CollectedFile(path, header: factsHeader(table.columns), rows: lines)])
    } catch {
      throw error.ending()
    }
    if !input.isForPrograms { Console.print("Wrote \(path) (\(table.rows.count) rows).") }
  }
}

extension FactValue {
  /// Numbers as they are read back without loss.
  fileprivate var text: String {
    switch self {
    case .absent: ""
    case .count(let count): "\(count)"
    case .hours(let hours): "\(hours)"
    case .text(let text): text
    }
  }
}
