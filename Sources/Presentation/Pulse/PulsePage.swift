import Analysis
import Diagnostics
import Record
import Templating
import Wording

/// One pulse with all its waves side by side: no figure is of more than one of them.
struct PulsePage: FramedPage {
  let report: PulseReport
  let frame: PageFrame

  init(_ report: PulseReport, in directory: Directory) {
    self.report = report
    let asOf = directory.report.asOf
    frame = PageFrame(
      headline: report.waves.isEmpty ? "\(report.pulse.title): no wave has closed yet." : pulseHeadline(report),
      lede: report.waves.first.map { sentence(waveClause($0, asOf: asOf)) } ?? "",
      label: report.pulse.title, path: PagePath.record(report.key), directory: directory)
  }

  static let names = Names<PulsePage>(
    page: "pulse page",
    [
      .link("up", "The way to all pulses") { $0.frame.link(to: PagePath.safety) },
      .attention("What about it needs a conversation") { $0.report.attention },
      .text("title", "What it is called") { $0.report.pulse.title },
      .optionalObject("owner", "The team that answers for it", of: OwnerLink.names) {
        OwnerLink($0.report.pulse.header, by: $0.frame.links)
      },
      .list("waves", "The waves that have closed, the latest first", of: PulseWaveHead.names) { page in
        page.report.waves.map { PulseWaveHead(wave: $0, asOf: page.asOf) }
      },
      .list("questions", "The questions, in the order of the pulse", of: PulseHistory.names) { page in
        page.report.pulse.questions.indices.map { PulseHistory(report: page.report, question: $0) }
      },
      .text("file", "The file it stands in") { $0.report.pulse.header.file },
    ])
}

/// A wave, as the head of a column.
struct PulseWaveHead: Sendable {
  let wave: PulseWaveReport
  let asOf: CalendarDate

  static let names = Names<PulseWaveHead>(
    "wave",
    [
      .text("name", "Its short name") { $0.wave.wave.id.value },
      .text("closed", "The day on which it closed") { shortWords(for: $0.wave.wave.closes, asOf: $0.asOf) },
      .text("minimum", "The smallest group that it tells of") { count($0.wave.wave.minimum.value) },
    ])
}

/// A question over the waves, each beside the other.
struct PulseHistory: Sendable {
  let report: PulseReport
  /// Its place in the pulse.
  let question: Int

  /// In the order of the latest wave, then what only earlier ones have.
  private var scopes: [PulseScope] {
    var seen: Set<PulseScope.Kind> = []
    return report.waves.flatMap(\.scopes).map(\.scope).filter { seen.insert($0.kind).inserted }
  }

  private var rows: [PulseHistoryRow] {
    let waves = report.waves.map { wave in
      PulseColumn(
        wave: wave, place: wave.questions.firstIndex(of: question),
        scopes: Dictionary(wave.scopes.map { ($0.scope.kind, $0) }) { first, _ in first })
    }
    return scopes.map { PulseHistoryRow(scope: $0, waves: waves) }
  }

  static let names = Names<PulseHistory>(
    "question over waves",
    [
      .text("id", "Its short name") { $0.report.pulse.questions[$0.question].id },
      .text("text", "The sentence that people agree with, or do not") { $0.report.pulse.questions[$0.question].text },
      .flag("reversed", "Whether its scores are turned round, because agreeing is bad") {
        $0.report.pulse.questions[$0.question].isReversed
      },
      .list("rows", "The organization, then teams and groups in configured order", of: PulseHistoryRow.names) {
        $0.rows
      },
    ])
}

/// What a wave tells of a question.
struct PulseColumn: Sendable {
  let wave: PulseWaveReport
  /// Among the questions of the wave; nil where it was not asked.
  let place: Int?
  let scopes: [PulseScope.Kind: PulseScopeReport]
}

/// A team over the waves.
struct PulseHistoryRow: Sendable {
  let scope: PulseScope
  let waves: [PulseColumn]

  static let names = Names<PulseHistoryRow>(
    "team over waves",
    [
      .text("name", "The organization, a team or a group") { scopeWords($0.scope) },
      .list("cells", "What each wave tells, the latest first", of: PulseHistoryCell.names) { row in
        row.waves.map { PulseHistoryCell($0, of: row.scope) }
      },
    ])
}

/// What a wave tells of a team: the mean with its n, or why there is none.
struct PulseHistoryCell: Sendable {
  let wave: String
  let told: String?
  let missing: String?

  init(_ column: PulseColumn, of scope: PulseScope) {
    wave = column.wave.wave.id.value
    let report = column.scopes[scope.kind]
    let cell = column.place.flatMap { place in (report?.cells.value).flatMap { place < $0.count ? $0[place] : nil } }
    told = cell.map { "\(meanWords($0.mean)) (n \(count($0.n)))" }
    missing =
      told != nil
      ? nil
      : report == nil
        ? "not a team of this wave"
        : column.place == nil ? "not asked" : report?.cells.reason.map(hiddenWords) ?? "not told"
  }

  static let names = Names<PulseHistoryCell>(
    "cell of a wave",
    [
      .text("wave", "The short name of the wave") { $0.wave },
      .optionalText("told", "The mean with n") { $0.told },
      .optionalText("missing", "Why there is none") { $0.missing },
    ])
}
