import Diagnostics
import Record

/// What touches each metric, by its id, as far as it is seen on the day. Every record is looked at once.
struct MetricEvents {
  private var events: [String: [MetricEvent]] = [:]
  private var underWay: [String: [WorkUnderWay]] = [:]

  init(_ seen: Seen, _ decisions: RegisterDay) {
    let asOf = seen.viewpoint.day
    let aims = Aims(of: seen)
    for metric in seen.metrics { addRebases(of: metric) }
    for item in seen[WorkItem.self] { add(item, aims, asOf: asOf) }
    for experiment in seen[Experiment.self] { add(experiment, asOf: asOf) }
    addDecisions(decisions, aims)
  }

  /// The metrics with what touches them.
  func added(to metrics: [MetricReport]) -> [MetricReport] {
    metrics.map { report in
      guard events[report.metric.id] != nil || underWay[report.metric.id] != nil else { return report }
      var report = report
      report.events = (events[report.metric.id] ?? []).sorted { $0.precedes($1) }
      report.underWay = underWay[report.metric.id] ?? []
      return report
    }
  }

  private mutating func addRebases(of metric: Metric) {
    for rebase in metric.rebases {
      events[metric.id, default: []].append(
        MetricEvent(
          day: rebase.date, kind: .rebased, record: nil, title: rebase.reason, file: metric.header.file))
    }
  }

  private mutating func add(_ item: WorkItem, _ aims: Aims, asOf: CalendarDate) {
    switch item.status(asOf: asOf) {
    case .done:
      guard let outcome = item.outcome?.value, let day = item.doneOn else { return }
      events[outcome, default: []].append(MetricEvent(.finished, item.header, on: day))
    case .doing:
      let links = item.header.body.linkedRecords
      // Not what other work is for: a link to that says only that both belong together.
      let named = [item.outcome?.value].compactMap(\.self) + aims.metrics(of: links.filter { $0.kind != .work })
      let work = WorkUnderWay(
        key: item.key, title: item.title, file: item.header.file, decisions: links.filter { $0.kind == .decision })
      for metric in Set(named) { underWay[metric, default: []].append(work) }
    case .idea, .ready, .dropped: return
    }
  }

  private mutating func add(_ experiment: Experiment, asOf: CalendarDate) {
    let ends: [(MetricEvent.Kind, CalendarDate?)] = [(.started, experiment.starts), (.ended, experiment.ends)]
    for case (let kind, let day?) in ends where day <= asOf {
      events[experiment.metric.value, default: []].append(MetricEvent(kind, experiment.header, on: day))
    }
  }

  /// There may be ten thousand: of most of them only the links of their text are looked at, and none is copied.
  private mutating func addDecisions(_ register: RegisterDay, _ aims: Aims) {
    let decisions = register.record.decisions
    for (place, status) in zip(register.places, register.statuses) where status.isInForce {
      let header = decisions[place].header
      let metrics = aims.metrics(of: header.body.linkedRecords) + aims.metrics(thatLedTo: header.key)
      guard !metrics.isEmpty, let day = header.date else { continue }
      let event = MetricEvent(.decided, decisions[place].header, on: day)
      for metric in Set(metrics) { events[metric, default: []].append(event) }
    }
  }
}

/// Which metric a record is about, of those that are seen on the day.
private struct Aims {
  /// What work is meant to move, and what experiments are about.
  private var metrics: [RecordKey: String] = [:]
  /// What the experiments were about that are over and led to a decision.
  private var ledTo: [RecordKey: [String]] = [:]

  init(of seen: Seen) {
    for item in seen[WorkItem.self] { metrics[item.key] = item.outcome?.value }
    for experiment in seen[Experiment.self] {
      metrics[experiment.key] = experiment.metric.value
      guard experiment.ends <= seen.viewpoint.day, let decision = experiment.decision?.value else { continue }
      ledTo[RecordKey(.decision, id: decision), default: []].append(experiment.metric.value)
    }
  }

  /// Of metrics, work and experiments.
  func metrics(of keys: [RecordKey]) -> [String] { keys.compactMap { $0.kind == .metric ? $0.id : metrics[$0] } }

  func metrics(thatLedTo decision: RecordKey) -> [String] { ledTo[decision] ?? [] }
}

extension Prose {
  /// The records that its links lead to, in order.
  var linkedRecords: [RecordKey] {
    slots.compactMap { slot in
      guard case .openLink(.record(let key, _)) = slot.kind else { return nil }
      return key
    }
  }
}
