import Diagnostics
import Documents
import Record

/// Reads the rows of a table of reviews; those that cannot be used are findings.
struct ReviewReader {
  let source: EventSource
  let times: TimeForm
  let teams: TeamNames
  /// The ids of decisions.
  let decisions: Set<String>
  let file: ContentFile
  private(set) var rows: [ReviewRow] = []
  var findings = CausedFindings()
  private var total = TotalRow()
  var passedOver: [String: Int] = [:]

  init(source: EventSource, times: TimeForm, teams: TeamNames, decisions: Set<String>, file: ContentFile) {
    (self.source, self.times, self.teams, self.decisions) = (source, times, teams, decisions)
    self.file = file
  }

  static let names = [
    "requested_on", "first_response_on", "decided_on", "promised_days", "team", "decision", "title",
  ]

  /// One that somebody gave a name has to be there, or the name is a slip.
  var columns: [CSVColumn] {
    ReviewReader.names.enumerated().map { place, name in
      var column = CSVColumn(
        name, header: source.columns[name], isRequired: place == 0 || source.columns[name] != nil)
      column.isInFile = source.form.constants[name] == nil
      return column
    }
  }

  /// How the days of the file are written.
  var days: DayReader { DayReader(times: times, rule: ReviewRules.row) }

  /// The order in which all dates of the file have to be read; nil where none has only one.
  var order: DayOrder? { findings.order }

  mutating func allDatesFit(_ order: DayOrder) { findings.allDatesFit(order) }

  mutating func read(_ row: CSVRow) {
    if let finding = total.interrupted() { findings.add(finding) }
    guard !total.takes(row.text(0) ?? "", at: row.span(0)), let team = word(row, 4) else { return }
    let isUsable = !isBlank(row.text(0) ?? "") || noRequest(row)
    let days = (0...2).map { day(row, $0) }
    let promised = promise(row)
    let isTeam = check(team, row)
    let isDecision = checkDecision(row)
    guard isUsable, let requestedOn = days[0].value, days.allSatisfy(\.isRead), promised.isRead, isTeam, isDecision
    else { return }
    let reviewDays = ReviewDays(
      team: team.isEmpty ? nil : teams.present(team), requestedOn: requestedOn, firstResponseOn: days[1].value,
      decidedOn: days[2].value, promisedDays: promised.value)
    if let slip = ReviewSlip(reviewDays) { return add(slip, row) }
    rows.append(ReviewRow(days: reviewDays, title: written(row, 6), decision: written(row, 5), file: file.path))
  }

  /// What there is to say of the rows.
  func end(_ file: String) -> BoundedFindings {
    var told = findings.bounded
    if let finding = total.finding { told.add(finding) }
    if !passedOver.isEmpty { told.add(EventRules.passedOver(passedOver, file: file)) }
    return told
  }

  /// Columns that nobody asked for. One of them may be one of ours with a slip in its name: then what it holds is lost.
  func columnsLeft(_ header: TableHeader?, file: String) -> [Finding] {
    guard let header, header.syntax == .csv else { return [] }
    let known = Set(columns.map(\.header))
    let left = header.names.filter { !$0.isEmpty && !known.contains($0) }
    let free = known.subtracting(header.names).sorted()
    let slips = left.prefix(FieldReader.hintsGiven).compactMap { name in
      nearMiss(to: name, in: free).map { (name: name, meant: $0) }
    }
    let others = left.filter { name in !slips.contains { $0.name == name } }
    let told = slips.map { slip in
      ReviewRules.columns.finding(
        "the column '\(slip.name)' is not read", at: .wholeFile(file), hint: "did you mean '\(slip.meant)'?")
    }
    guard let first = others.first else { return told }
    let message =
      others.count == 1
      ? "the column '\(first)' is not read" : "\(others.count) columns are not read: \(firstThree(others))"
    let hint = "name columns that are called otherwise under 'reviews' in fairlead.yaml"
    return told + [ReviewRules.columns.finding(message, at: .wholeFile(file), hint: hint).atMost(.note)]
  }
}
