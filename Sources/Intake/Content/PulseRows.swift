import Diagnostics
import Documents
import Record

/// Counts the rows of a pulse; those that cannot be used are findings.
struct PulseRows {
  let pulse: Pulse
  let waves: PulseWaves
  let days: DayReader
  let columns: [CSVColumn]
  private(set) var findings = CausedFindings()
  private var counts: [Key: [[Int]]] = [:]
  private let questions: [String: Int]
  /// The places of the columns; the wave is the first.
  private let teamColumn: Int?
  private let dateColumn: Int?
  /// Of the question and the score, or of the first question.
  private let answerColumn: Int

  struct Key: Hashable {
    let wave: Int
    let team: String?
  }

  init(_ pulse: Pulse, _ waves: PulseWaves, times: TimeForm) {
    (self.pulse, self.waves) = (pulse, waves)
    let source = pulse.source
    days = DayReader(times: times, rule: PulseRules.row)
    questions = Dictionary(pulse.questions.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var columns = [CSVColumn("wave", header: source.wave)]
    teamColumn = source.team.map { _ in columns.count }
    if let team = source.team { columns.append(CSVColumn("team", header: team)) }
    dateColumn = source.date.map { _ in columns.count }
    if let date = source.date { columns.append(CSVColumn("date", header: date)) }
    answerColumn = columns.count
    switch source.shape {
    case .long(let question, let value):
      columns += [CSVColumn("question", header: question), CSVColumn("value", header: value)]
    case .wide: columns += pulse.questions.map { CSVColumn($0.id) }
    }
    self.columns = columns
  }

  /// By wave, then by team.
  var answers: [PulseAnswers] {
    counts.map { PulseAnswers(wave: $0.wave, team: $0.team, counts: $1) }
      .sorted { ($0.wave, $0.team ?? "") < ($1.wave, $1.team ?? "") }
  }

  mutating func read(_ row: CSVRow) {
    guard let wave = wave(of: row) else { return }
    let isInTime = isInTime(row, wave)
    var team: String?
    if let teamColumn {
      guard let name = ourWord(row.text(teamColumn) ?? "", pulse.source.form.values["team"]) else { return }
      team = waves.team(name, in: wave)
      if team == nil {
        let waves = waves
        add(.text(column: teamColumn, name), row, teamColumn) { waves.unknownTeam(Located(name, at: $0), in: wave) }
        return
      }
    }
    guard isInTime else { return }
    switch pulse.source.shape {
    case .long: readAnswer(row, Key(wave: wave, team: team))
    case .wide:
      for question in pulse.questions.indices {
        take(row, answerColumn + question, question, Key(wave: wave, team: team))
      }
    }
  }

  private mutating func readAnswer(_ row: CSVRow, _ key: Key) {
    guard let name = ourWord(row.text(answerColumn) ?? "", pulse.source.form.values["question"]) else { return }
    guard let question = questions[name] else {
      let names = pulse.questions.map(\.id)
      return add(.text(column: answerColumn, name), row, answerColumn) {
        PulseRules.row.finding(
          isBlank(name) ? "this row has no question" : "there is no question '\(name.prefix(60))'", at: $0,
          hint: nearMiss(to: name, in: names).map { "did you mean '\($0)'?" } ?? "add it to 'questions'")
      }
    }
    take(row, answerColumn + 1, question, key)
  }

  /// Counts a score; an empty one is a question that was not answered.
  private mutating func take(_ row: CSVRow, _ column: Int, _ question: Int, _ key: Key) {
    let written = row.text(column) ?? ""
    guard !isBlank(written) else { return }
    let scale = pulse.scale
    guard let score = readInteger(written.trimmed), scale.contains(score) else {
      return add(.text(column: column, written), row, column) {
        PulseRules.row.finding(
          "'\(written.prefix(20))' is not a whole number from \(scale.lowerBound) to \(scale.upperBound)", at: $0,
          hint: "correct it, or leave it empty where the question was not answered")
      }
    }
    let none = pulse.questions.map { _ in scale.map { _ in 0 } }
    counts[key, default: none][question][score - scale.lowerBound] += 1
  }

  private mutating func wave(of row: CSVRow) -> Int? {
    let name = row.text(0) ?? ""
    if let wave = waves.place(of: name) { return wave }
    let waves = waves
    add(.text(column: 0, name), row, 0) { waves.unknown(Located(name, at: $0)) }
    return nil
  }

  /// Whether a row is dated no later than its wave closed; one without a day is taken.
  private mutating func isInTime(_ row: CSVRow, _ wave: Int) -> Bool {
    guard let dateColumn, let written = row.text(dateColumn), !isBlank(written) else { return true }
    let (days, closes) = (days, waves.closes(wave))
    switch days.read(written) {
    case .success(let day) where day <= closes: return true
    case .success(let day):
      let id = pulse.waves[wave].id.value
      add(.text(column: dateColumn, written), row, dateColumn) {
        PulseRules.late.finding(
          "this row is dated \(day.iso), and wave '\(id)' closed on \(closes.iso)", at: $0,
          hint: "leave it out: what was published does not change")
      }
    case .failure(let problem):
      add(RowCause(problem, of: written, in: dateColumn), row, dateColumn) { days.finding(written, problem, at: $0) }
    }
    return false
  }

  private mutating func add(_ cause: RowCause, _ row: CSVRow, _ column: Int, _ finding: (SourceSpan) -> Finding) {
    findings.add(cause, line: row.line, at: row.span(column), finding(row.span(column)))
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
