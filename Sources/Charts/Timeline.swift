/// Events on a line of dates, one row each, with what replaced what: decisions above all.
///
/// A row has its label, below it the time during which the event held. Where one replaced another, a line joins the end
/// of the older to the start of the newer. It fills the width it is given and keeps the size of its text.
package struct Timeline: Sendable {
  package struct Event: Sendable {
    /// The number of days from any fixed day.
    package let day: Int
    /// The day on which it ceased to hold; nil while it holds.
    package let until: Int?
    package let label: String
    /// The day in words, at the end of the row.
    package let date: String
    package let state: State
    /// Where the label leads; a link with a scheme other than http, https and mailto is not made.
    package let href: String?
    /// The event that replaced it, by its index; one that does not exist is ignored.
    package let replacedBy: Int?

    package init(
      day: Int, until: Int? = nil, label: String, date: String, state: State, href: String? = nil,
      replacedBy: Int? = nil
    ) {
      self.day = day
      self.until = until
      self.label = label
      self.date = date
      self.state = state
      self.href = href
      self.replacedBy = replacedBy
    }
  }

  /// What became of an event, by shape.
  package enum State: Sendable, CaseIterable {
    /// ● it holds
    case settled
    /// ○ not yet decided
    case open
    /// ◆ it holds, and its review is due
    case due
    /// □ another replaced it
    case replaced
    /// × withdrawn or rejected
    case closed
  }

  package var words: ChartWords
  /// From the top.
  package var events: [Event]
  /// The ends of the dates; nil for those of the events.
  package var days: ClosedRange<Int>?
  /// What stands at the ends.
  package var firstDate: String
  package var lastDate: String
  /// The most characters of a label.
  package var measure: Int

  package init(
    _ words: ChartWords, events: [Event], days: ClosedRange<Int>? = nil, firstDate: String, lastDate: String,
    measure: Int = 38
  ) {
    self.words = words
    self.events = events
    self.days = days
    self.firstDate = firstDate
    self.lastDate = lastDate
    self.measure = measure
  }

  /// The chart as SVG, to stand inside HTML.
  package func svg() -> [UInt8] {
    guard let scale else { return words.emptyImage("timeline", .fluid(height: 24)) }
    let height = Self.head + Double(events.count) * Self.row
    let hasLinks = events.contains { $0.href.flatMap(harmless) != nil }
    return words.image("timeline", .fluid(height: height), hasLinks: hasLinks) { drawing in
      drawing.text(firstDate, x: 0, y: 12, .muted)
      drawing.text(lastDate, x: .share(1), y: 12, .muted, .end)
      drawing.line(0, 19, to: .share(1), 19, .rule, width: 1)
      for (index, event) in events.enumerated() { drawSpan(&drawing, event, index, scale) }
      for (index, event) in events.enumerated() { drawRow(&drawing, event, index, scale) }
    }
  }

  private static let head = 24.0
  private static let row = 40.0

  private var scale: Scale? {
    let ends = days.map { [$0.lowerBound, $0.upperBound] } ?? events.flatMap { [$0.day, $0.until ?? $0.day] }
    return events.isEmpty ? nil : Scale(holding: ends.map(Double.init))
  }

  /// Across, 0...1, with room at both ends for half a mark.
  private func place(_ day: Int, _ scale: Scale) -> Double { 0.015 + 0.97 * scale.share(of: Double(day)) }

  private func lane(_ index: Int) -> Double { Self.head + Double(index) * Self.row + 27 }

  private func drawSpan(_ drawing: inout Drawing, _ event: Event, _ index: Int, _ scale: Scale) {
    let y = lane(index)
    drawing.line(0, y + 11.5, to: .share(1), y + 11.5, .rule, width: 0.75)
    let successor = event.replacedBy.flatMap { events.indices.contains($0) && $0 != index ? $0 : nil }
    let end = event.until ?? successor.map { events[$0].day }
    let right = end.map { place(max($0, event.day), scale) } ?? 1
    if event.state != .closed || event.until != nil {
      let stroke: Stroke = event.state == .open ? .dashed : .solid
      drawing.line(.share(place(event.day, scale)), y, to: .share(right), y, event.state.lineTint, stroke)
    }
    guard let successor else { return }
    drawing.line(.share(right), y, to: .share(right), lane(successor), .muted, width: 1)
    let start = place(events[successor].day, scale)
    guard start != right else { return }
    drawing.line(.share(right), lane(successor), to: .share(start), lane(successor), .muted, width: 1)
  }

  private func drawRow(_ drawing: inout Drawing, _ event: Event, _ index: Int, _ scale: Scale) {
    let y = lane(index)
    drawing.mark(event.state, at: .share(place(event.day, scale)), y)
    let label = wrapped(event.label, measure: measure, lines: 1).first ?? ""
    drawing.link(to: event.href, title: label == event.label ? nil : event.label) { drawing, isLink in
      drawing.text(label, x: 0, y: y - 11, isLink ? .accent : .ink, size: 13, halo: .paper)
    }
    drawing.text(event.date, x: .share(1), y: y - 11, .muted, .end, halo: .paper)
  }
}
