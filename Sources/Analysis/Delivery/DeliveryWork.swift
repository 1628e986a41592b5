import Record

/// The weeks of a service or team, and the last of them together.
struct ScopeFigures: Sendable {
  var weeks: [DeliveryWeek] = []
  var recent = DeliveryFigures()
  var leadTimes = DurationHistogram()
  var recoveryTimes = DurationHistogram()
  var rhythm: DeliveryRhythm?
  var gaps = FailureGaps()
  /// The durations of the judged weeks one by one, where single weeks hold too few; else nil.
  var leads: WeeklyDurations?
  var recoveries: WeeklyDurations?
  /// Where the median week holds too few durations, and facts do not have all of them one by one: then nothing is judged.
  var lacksLeads = false
  var lacksRecoveries = false
  /// One for each of `weeks` where they are kept; else empty.
  var details: [WeekDetails] = []
}

/// The figures of a service.
struct ServiceFigures: Sendable {
  /// In `DeliveryEvents.services`.
  var position: Int
  var figures: ScopeFigures
  var deploymentsNotSeen: Int
  var incidentsNotSeen: Int
}

/// What is worked out of the events of a group of services.
struct GroupFigures: Sendable {
  var services: [ServiceFigures] = []
  /// All of them together.
  var whole = ScopeFigures()
}

/// What is worked out of the events of an organization.
struct OrganizationFigures: Sendable {
  var groups: [GroupFigures] = []
  /// All services together.
  var whole = ScopeFigures()
}

/// Works through services on all cores, group by group, then through all of them together: for that their durations are
/// held, 4 bytes each.
struct DeliveryWork: Sendable {
  let events: DeliveryEvents
  let calendar: DeliveryCalendar
  let window: Int
  let keepsDetails: Bool
  private let incidents: [[Incident]]

  init(events: DeliveryEvents, calendar: DeliveryCalendar, window: Int, keepsDetails: Bool = false) {
    self.events = events
    self.calendar = calendar
    self.window = window
    self.keepsDetails = keepsDetails
    var incidents: [[Incident]] = Array(repeating: [], count: events.services.count)
    for incident in events.incidents { incidents[Int(incident.service)].append(incident) }
    self.incidents = incidents
  }

  private enum Done: Sendable {
    case service(group: Int, ServiceWeeks, ServiceFigures)
    case group(Int, ScopeFigures)
  }

  /// How many services are worked on at a time: enough for the cores of a large machine.
  private static let width = 16

  /// The figures of each group, in their order, and of all together.
  func scopes(_ groups: [[Int]]) async -> OrganizationFigures {
    var results = Array(repeating: GroupFigures(), count: groups.count)
    var all: [ServiceWeeks] = []
    var held: [[ServiceWeeks]] = Array(repeating: [], count: groups.count)
    let queue = groups.enumerated().flatMap { group, services in services.map { (group, $0) } }
    await withTaskGroup(of: Done.self) { tasks in
      var next = 0
      func addTask() {
        guard next < queue.count else { return }
        let (group, service) = queue[next]
        tasks.addTask { sweep(service, group: group) }
        next += 1
      }
      for _ in 0..<DeliveryWork.width { addTask() }
      for await done in tasks {
        switch done {
        case .group(let group, let figures): results[group].whole = figures
        case .service(let group, let weeks, let figures):
          results[group].services.append(figures)
          if !weeks.weeks.isEmpty { held[group].append(weeks) }
          if results[group].services.count == groups[group].count {
            let whole = held[group]
            held[group] = []
            all += whole
            tasks.addTask { .group(group, pooled(whole).figures()) }
          }
          addTask()
        }
      }
    }
    for group in results.indices { results[group].whole.addHistograms(of: results[group].services.map(\.figures)) }
    return OrganizationFigures(groups: results, whole: await whole(of: results, all))
  }

  /// One group that has everything is the whole already.
  private func whole(of groups: [GroupFigures], _ services: [ServiceWeeks]) async -> ScopeFigures {
    let filled = groups.map(\.whole).filter { !$0.weeks.isEmpty }
    guard filled.count > 1 else { return filled.first ?? ScopeFigures() }
    var whole = await pooled(services).figuresOnAllCores()
    whole.addHistograms(of: filled)
    return whole
  }

  private func pooled(_ services: [ServiceWeeks]) -> PooledWeeks {
    PooledWeeks(services, calendar, keepsDetails: keepsDetails)
  }

  private func sweep(_ service: Int, group: Int) -> Done {
    var sweep = ServiceSweep(service, events, incidents: incidents[service], calendar, window: window)
    let weeks = sweep.sweep()
    let figures = pooled([weeks]).figures()
    return .service(
      group: group, weeks,
      ServiceFigures(
        position: service, figures: figures, deploymentsNotSeen: weeks.deploymentsNotSeen,
        incidentsNotSeen: weeks.incidentsNotSeen))
  }
}

extension ScopeFigures {
  /// Durations of several scopes are counted in each of them; a single one has its own already.
  fileprivate mutating func addHistograms(of parts: [ScopeFigures]) {
    guard leadTimes.n == 0, recoveryTimes.n == 0 else { return }
    for part in parts {
      leadTimes += part.leadTimes
      recoveryTimes += part.recoveryTimes
    }
  }
}
