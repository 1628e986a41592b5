import Record

/// A waiver that ends within so many days is told.
private let daysToEnd = 30

/// A guardrail with its waivers as they are on a day.
func analyse(_ guardrail: Guardrail, longest: CalendarDuration, asOf: CalendarDate) -> GuardrailReport {
  let waivers = guardrail.waivers.compactMap { $0.seen(asOf: asOf) }
  let runs = WaiverRuns(waivers, asOf: asOf)
  let reports = waivers.indices.map { place in
    let waiver = waivers[place]
    let state = waiver.state(isRenewed: runs.isRenewed(place), asOf: asOf)
    let opened = runs.opened(place)
    return WaiverReport(
      waiver: waiver, state: state, renewals: runs.renewals(place), opened: opened,
      isTooLong: waiver.expires.map { longest.after(opened ?? asOf) < $0 } ?? false)
  }
  let answered = waivers.compactMap(\.request).compactMap { request -> Int? in
    guard let asked = request.requestedOn, let answered = request.answeredOn else { return nil }
    return answered.days(since: asked)
  }
  // One answered before it was asked for has its finding.
  return GuardrailReport(
    guardrail: guardrail, waivers: reports, answers: Turnaround.of(answered.filter { $0 >= 0 }))
}

extension Waiver {
  /// As it stood on a day; nil for what was asked for later.
  fileprivate func seen(asOf day: CalendarDate) -> Waiver? {
    if let requested = request?.requestedOn, requested > day { return nil }
    var copy = self
    if let ended = endedOn, ended > day { copy.endedOn = nil }
    if let answered = request?.answeredOn, answered > day {
      copy.request?.answeredOn = nil
      copy.request?.answer = .waiting
    }
    return copy
  }

  var isGranted: Bool { request.map { $0.answer == .granted } ?? true }

  fileprivate func state(isRenewed: Bool, asOf day: CalendarDate) -> WaiverReport.State {
    switch request?.answer {
    case .refused: return .refused
    case .waiting: return .waiting
    case .unknown: return .unknown
    case .granted, nil: break
    }
    if endedOn != nil { return .ended }
    if isRenewed { return .renewed }
    if let from, from > day { return .planned }
    guard let expires else { return .endless }
    if expires < day { return .expired }
    return expires.days(since: day) <= daysToEnd ? .ending : .running
  }
}
