import Diagnostics
import Documents
import Record

/// What the files of a pulse say.
struct PulseReading {
  var answers: [PulseAnswers] = []
  var asked: [PulseAsked] = []
  var findings: [Finding] = []
  /// Those that are there.
  var files: [ContentFile] = []
}

/// The answers of a pulse, counted, and how many were asked; rows that cannot be used are findings.
func readPulse(_ pulse: Pulse, in organization: Organization, root: String, plan: ContentPlan) -> PulseReading {
  var reading = PulseReading()
  let waves = PulseWaves(of: pulse, teams: plan.teams)
  var zones = LocalZones(usual: organization.timeZone)
  let source = pulse.source
  let table = readNamedTable(source.path, namedAt: source.namedAt, root: root, plan: plan)
  var rows = PulseRows(pulse, waves, times: zones.times(source.form))
  reading.read(table, columns: rows.columns, source.form, areAnswers: true) {
    rows.read($0)
  } findings: {
    rows.findings.bounded
  }
  reading.answers = rows.answers
  guard let source = pulse.askedSource else { return reading }
  let askedTable = readNamedTable(source.path, namedAt: source.namedAt, root: root, plan: plan)
  var asked = PulseAskedRows(source, waves)
  reading.read(askedTable, columns: asked.columns, source.form, areAnswers: false) {
    asked.read($0)
  } findings: {
    asked.findings.bounded
  }
  reading.asked = asked.asked
  reading.findings += moreThanAsked(reading, of: pulse)
  return reading
}

extension PulseReading {
  fileprivate mutating func read(
    _ table: (file: ContentFile, bytes: Result<[UInt8], TableFailure>), columns: [CSVColumn], _ form: TableSettings,
    areAnswers: Bool, row: (CSVRow) -> Void, findings rest: () -> BoundedFindings
  ) {
    switch table.bytes {
    case .failure(let failure): findings.append(failure.finding)
    case .success(let bytes):
      let file = table.file.display
      files.append(table.file)
      let table = TableFile(bytes, file: file, columns: columns, form: TableForm(form))
      let odd = oddColumns(of: table, file: file, columns: columns, areAnswers: areAnswers)
      // What else could be told of the rows would show who is in them.
      if odd.contains(where: { $0.severity == .error }) { return findings += odd }
      var told = table.read(row: row)
      told.add(rest())
      if told.hasNoRows { told.add(TableRules.noRows(in: file)) }
      findings += odd + told.told(in: file) + [cutOff(bytes, file: file)].compactMap(\.self)
    }
  }
}

/// Teams of which more people answered a question than were asked. How many is nobody's business.
private func moreThanAsked(_ reading: PulseReading, of pulse: Pulse) -> [Finding] {
  let most = Dictionary(
    reading.answers.map { answers in
      (PulseRows.Key(wave: answers.wave, team: answers.team), answers.counts.map { $0.reduce(0, +) }.max() ?? 0)
    }, uniquingKeysWith: max)
  return reading.asked.compactMap { asked in
    guard most[PulseRows.Key(wave: asked.wave, team: asked.team), default: 0] > asked.count else { return nil }
    return PulseRules.asked.finding(
      "in wave '\(pulse.waves[asked.wave].id.value)' more people answered than were asked", at: asked.span,
      hint: "correct the count")
  }
}

/// Waves that tell of smaller groups than the policy allows.
func lowMinimums(_ pulses: [Pulse], _ policies: Policies) -> [Finding] {
  pulses.flatMap { pulse in
    pulse.waves.compactMap { wave -> Finding? in
      guard wave.minimum.value < policies.minimumAnswers else { return nil }
      if let since = policies.minimumAnswersSince, wave.closes < since { return nil }
      return PulseRules.minimum.finding(
        "this wave tells of groups of \(wave.minimum.value), and the policy of no fewer than \(policies.minimumAnswers)",
        at: wave.minimum.span,
        hint:
          "write \(policies.minimumAnswers); where it was published with \(wave.minimum.value), write 'since' beside "
          + "'minimum_answers', the day on which the policy rose")
    }
  }
}

/// Answers that something else reads as well.
///
/// - Parameter others: the paths of tables that are read as capacity and events.
func answersReadElsewhere(_ record: OrganizationRecord, others: Set<ContentPath>) -> [Finding] {
  let pulses = record[Pulse.self]
  var readers: [ContentPath: [SourceSpan]] = [:]
  for pulse in pulses { readers[FilePath.normalised(pulse.source.path), default: []].append(pulse.source.namedAt) }
  guard !readers.isEmpty else { return [] }
  var findings: [Finding] = []
  func tell(_ path: ContentPath, at place: SourceSpan, _ first: SourceSpan) {
    findings.append(
      PulseRules.elsewhere.finding(
        "'\(path)' holds the answers of a pulse", at: place, notes: [Finding.Note("which reads it here", at: first)],
        hint: "name another file: the answers of a pulse are read by that pulse alone"))
  }
  for (path, places) in readers.sorted(by: { $0.key < $1.key }) {
    for place in places.dropFirst() { tell(path, at: place, places[0]) }
    if others.contains(path) { tell(path, at: places[0], places[0]) }
  }
  for pulse in pulses {
    guard let asked = pulse.askedSource, let first = readers[FilePath.normalised(asked.path)]?.first else { continue }
    tell(asked.path, at: asked.namedAt, first)
  }
  for metric in record[Metric.self] {
    guard case .csv(let columns) = metric.source, let first = readers[FilePath.normalised(columns.path)]?.first
    else { continue }
    tell(columns.path, at: columns.namedAt ?? metric.header.span, first)
  }
  return findings
}
