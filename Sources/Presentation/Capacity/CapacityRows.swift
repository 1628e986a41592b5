import Analysis
import Record
import Templating
import Wording

/// A month or quarter of the organization in a table.
struct CapacityPeriodRow: Sendable {
  let part: CapacityPeriod
  let policy: CapacityPolicy?
  let asOf: CalendarDate

  /// So many months are shown; quarters are all.
  static let mostShown = 24

  /// What is not over or not whole is shown and not judged.
  private var standing: StatusView? {
    guard part.isFull, let policy, let share = part.days.share.value else { return nil }
    return StatusView(policy.standing(of: share))
  }

  private var unjudged: String? {
    guard standing == nil else { return nil }
    if !part.isOver { return "still running" }
    if !part.isFull { return "not judged: weeks are missing, or written by fewer teams than usual" }
    return policy == nil ? "nothing is promised" : part.days.share.reason?.cell(asOf: asOf)
  }

  private var kinds: [Double] { WorkItem.Kind.allCases.map { part.days[$0] } }

  /// As few decimals as show every number as it is, so that the row adds up: halves of a day are common. Finer parts are
  /// rounded to hundredths.
  private var places: Int {
    let numbers = kinds + [part.days.total]
    let exact = (0...1).first { places in
      let scale = places == 0 ? 1.0 : 10
      return numbers.allSatisfy { ($0 * scale - ($0 * scale).rounded()).magnitude < 1e-6 }
    }
    return exact ?? 2
  }

  static let names = Names<CapacityPeriodRow>(
    "month or quarter of capacity",
    [
      .text("name", "The period, such as 2026-Q4") { $0.part.period.id },
      .object("share", "The share of debt, reliability and tooling", of: FigureView.names) { row in
        FigureView(row.part.days.share, asOf: row.asOf) { share in
          percent(share, apartFrom: row.policy.map { [$0.floor, $0.share + $0.tolerance] } ?? [])
        }
      },
      .optionalObject(
        "status", "How that compares with the policy; nothing when it is not judged", of: StatusView.names
      ) { $0.standing },
      .optionalText("unjudged", "Why it is not judged; nothing when it is") { $0.unjudged },
      .texts("days", "Person-days by kind, in the order of the kinds") { row in
        row.kinds.map { number($0, places: row.places) }
      },
      .text("total", "All person-days") { number($0.part.days.total, places: $0.places) },
      .text("weeks", "How many of its weeks it is from") { "\(count($0.part.written)) of \(count($0.part.weeks))" },
    ])
}

/// A team in the table of planned, actual and promised shares.
struct CapacityTeamRow: Linked, Sendable {
  let scope: CapacityScope
  let links: Links

  private var policy: CapacityPolicy? { report.capacity.policy }
  private var id: String { scope.team ?? "" }

  private var planned: Figure<Double> {
    report.schedule[team: id]?.upkeepShare ?? .unavailable(scope.pace.reason ?? .noData)
  }

  /// What the planned share cannot count.
  private var unplanned: String? {
    let number = report.schedule.upkeepApart(of: id)
    return number == 0 ? nil : "\(count(number, "such item")) cannot be scheduled"
  }

  /// Where it stands; a signal of today beside it where there is one.
  private var signal: StatusView? {
    guard let signal = scope.drift.signal else { return nil }
    return StatusView(StatusView.Tone(signal.meaning), SignalWording(signal: signal, asOf: asOf).state)
  }

  static let names = Names<CapacityTeamRow>(
    "capacity of a team",
    [
      .text("name", "The team") { $0.directory.teamName($0.id) },
      .optionalLink("href", "The way to its page") { $0.links.toTeam($0.id) },
      .markup("chart", "Its share in the last 30 weeks") { row in
        CapacityChart(scope: row.scope, policy: row.policy, name: row.directory.teamName(row.id), asOf: row.asOf)
          .small()
      },
      .object("planned", "The share by plan, of the periods planned", of: FigureView.names) { row in
        FigureView(row.planned, asOf: row.asOf) { percent($0) }
      },
      .optionalText("unplanned", "How many items it leaves out because they cannot be scheduled; nothing when none") {
        $0.unplanned
      },
      .object("actual", "The share of the last 13 full weeks", of: FigureView.names) { row in
        FigureView(row.scope.last, asOf: row.asOf) { percent($0.share) }
      },
      .optionalText("basis", "What the actual share is from") { row in
        row.scope.last.value.map {
          "\(number($0.upkeep)) of \(quantity($0.total, "person-days"))"
            + ($0.n < $0.weeks ? ", \(CapacityWords.basis(of: $0))" : "")
        }
      },
      .object("policy", "The promised share", of: FigureView.names) { row in
        FigureView(row.policy.map(Figure.measured) ?? .unavailable(.notWritten), asOf: row.asOf) { percent($0.share) }
      },
      .optionalObject("status", "How the last 13 weeks compare with it", of: StatusView.names) {
        $0.scope.standing.value.map { StatusView($0) }
      },
      .optionalText("unjudged", "Why that cannot be said; nothing when it can") { row in
        row.scope.standing.reason.map { $0.cell(asOf: row.asOf) }
      },
      .optionalText("since", "Since when it is below policy without a break; nothing when it is not") { row in
        row.scope.standing.value == .below
          ? CapacityWords.since(row.scope.monthsBelow, row.scope.weeksBelow, asOf: row.asOf) : nil
      },
      .optionalObject("signal", "What its weekly share shows beyond noise", of: StatusView.names) { $0.signal },
      .object("months_kept", "How many of the last twelve full months kept the promise", of: FigureView.names) { row in
        FigureView(row.scope.monthAdherence, asOf: row.asOf) { "\(count($0.kept)) of \(count($0.n))" }
      },
    ])
}

/// The shares of a team in the last quarters.
struct TeamQuartersRow: Linked, Sendable {
  let scope: CapacityScope
  let quarters: [Period]
  let links: Links

  private var id: String { scope.team ?? "" }

  private var shares: [FigureView] {
    quarters.map { quarter in
      let part = scope.quarters.first { $0.period == quarter }
      return FigureView(part?.days.share ?? .unavailable(.noData), asOf: asOf) { percent($0) }
    }
  }

  static let names = Names<TeamQuartersRow>(
    "quarters of a team",
    [
      .text("name", "The team") { $0.directory.teamName($0.id) },
      .optionalLink("href", "The way to its page") { $0.links.toTeam($0.id) },
      .list("shares", "Its shares, the oldest first", of: FigureView.names) { $0.shares },
    ])
}
