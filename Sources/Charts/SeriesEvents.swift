extension SeriesChart {
  /// Something that happened on a day: a tick with a letter, below the values.
  package struct Event: Sendable {
    package let day: Int
    package let letter: String
    /// What it was, for who points at the letter.
    package let title: String

    package init(day: Int, letter: String, title: String) {
      self.day = day
      self.letter = letter
      self.title = title
    }
  }

  /// An event with its place across, 0...1, and its row above the axis: letters that would touch stand in rows.
  private struct Lettered {
    let event: Event
    let place: Double
    let row: Int
  }

  /// Letters nearer than this, in pixels on a phone, would touch.
  private static let letterRoom = 13.0
  private static let rowHeight = 16.0
  private static let tick = 6.0

  private var lettered: [Lettered] {
    var ends: [Double] = []
    return events.sorted { $0.day < $1.day }.compactMap { event in
      guard let place = place(ofDay: event.day) else { return nil }
      let x = place * Self.narrowest
      let row = ends.firstIndex { $0 + Self.letterRoom <= x } ?? ends.count
      if row < ends.count { ends[row] = x } else { ends.append(x) }
      return Lettered(event: event, place: place, row: row)
    }
  }

  /// What the rows of letters add to the height; 0 without events.
  var eventsHeight: Double {
    let rows = (lettered.map(\.row).max() ?? -1) + 1
    return rows == 0 ? 0 : Double(rows) * Self.rowHeight + Self.tick + 2
  }

  /// - Parameter axis: the height of the line that the ticks stand on.
  func drawEvents(_ drawing: inout Drawing, axis: Double) {
    let lettered = lettered
    for item in lettered {
      let top = axis - Self.tick - Double(item.row) * Self.rowHeight
      drawing.line(.share(item.place), axis, to: .share(item.place), top, .muted, width: 1)
    }
    for item in lettered {
      let baseline = axis - Self.tick - 3 - Double(item.row) * Self.rowHeight
      drawing.element("g", nil, [:]) { drawing in
        drawing.element("title", nil, [:]) { $0.write("\(item.event.letter): \(item.event.title)") }
        drawing.text(item.event.letter, x: .share(item.place), y: baseline, .ink, .middle, halo: .paper)
      }
    }
  }
}
