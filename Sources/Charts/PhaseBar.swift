/// Durations of successive phases as bars beneath each other, from one zero: the longest takes the whole width. What a bar
/// is of stands above it, so that there is no legend; a phase without a value keeps its place and has no bar.
package struct PhaseBar: Sendable {
  package struct Phase: Sendable {
    /// The name with the value in words, as in "Review, 9.8 h".
    package let label: String
    /// Not below zero, in a unit that all share. Nil when it is unavailable, which is not zero.
    package let value: Double?

    package init(_ label: String, value: Double?) {
      self.label = label
      self.value = value
    }
  }

  package var words: ChartWords
  /// In the order in which they follow each other.
  package var phases: [Phase]

  package init(_ words: ChartWords, phases: [Phase]) {
    self.words = words
    self.phases = phases
  }

  private static let step = 36.0

  /// The chart as SVG, to stand inside HTML.
  package func svg() -> [UInt8] {
    let room = Room.fluid(height: Self.step * Double(max(1, phases.count)))
    let known = phases.compactMap(\.value).filter { $0.isFinite && $0 >= 0 }
    guard let most = known.max() else { return words.emptyImage("phases", room) }
    return words.image("phases", room) { drawing in
      for (place, phase) in phases.enumerated() {
        let top = Self.step * Double(place)
        drawing.text(phase.label, x: 0, y: top + 13, .ink)
        guard let value = phase.value, value.isFinite, value >= 0 else { continue }
        // A phase of no length is a hairline, so that it differs from one that is unavailable.
        let share = most > 0 ? max(0.002, value / most) : 0.002
        drawing.bar(0, top + 19, width: .share(share), height: 10, value == most ? .accent : .muted)
      }
    }
  }
}
