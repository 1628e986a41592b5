import Record

extension OrganizationFigures {
  /// How all services together deployed, where no row of any came for longer than usual by the report's day. When
  /// everything that deployed is retired, nothing is missing.
  func stopped(by day: CalendarDate, of services: [String], in organization: Organization) -> DeliveryRhythm? {
    guard let rhythm = whole.rhythm, rhythm.knownUntil(by: day) != nil else { return nil }
    let retired = Set(organization.services.filter { $0.isRetired(on: day) }.map(\.id))
    let runs = groups.lazy.flatMap(\.services).contains { service in
      service.figures.rhythm != nil && !retired.contains(services[service.position])
    }
    return runs ? rhythm : nil
  }

  /// Weeks that end after a day have no deployment frequency: what is not in the files is not zero.
  mutating func end(knownUntil day: CalendarDate) {
    whole.end(knownUntil: day)
    for group in groups.indices {
      groups[group].whole.end(knownUntil: day)
      for service in groups[group].services.indices { groups[group].services[service].figures.end(knownUntil: day) }
    }
  }
}

extension ScopeFigures {
  fileprivate mutating func end(knownUntil day: CalendarDate) {
    for place in weeks.indices.reversed() {
      guard weeks[place].monday.adding(days: 6) > day else { break }
      let counted = weeks[place].figures.frequencyWeeks
      weeks[place].figures.frequencyWeeks = 0
      if weeks[place].isFull { recent.frequencyWeeks = max(0, recent.frequencyWeeks - counted) }
    }
  }
}
