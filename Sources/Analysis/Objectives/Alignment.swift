import Diagnostics
import Record

/// Which objective serves which, by their places in a list. May have cycles: whoever walks it has to expect them.
struct Alignment: Sendable {
  /// The objectives that each one serves, in the order it names them, without repeats.
  private(set) var parents: [[Int]]
  /// The objectives that serve each one, ascending.
  private(set) var children: [[Int]]

  /// - Parameter objectives: by period, then by id.
  init(of objectives: [Objective]) {
    let names = ObjectiveNames(objectives)
    parents = objectives.indices.map { index in
      var places: [Int] = []
      for reference in objectives[index].alignsTo {
        guard let place = names.place(of: reference.value, from: index) else { continue }
        if !places.contains(place) { places.append(place) }
      }
      return places
    }
    children = []
    children = Alignment.inverse(of: parents)
  }

  /// Only what lies between the objectives at the places given.
  func restricted(to places: [Int]) -> Alignment {
    guard places.count < parents.count else { return self }
    var isKept = [Bool](repeating: false, count: parents.count)
    for place in places { isKept[place] = true }
    var copy = self
    copy.parents = parents.indices.map { place in isKept[place] ? parents[place].filter { isKept[$0] } : [] }
    copy.children = Alignment.inverse(of: copy.parents)
    return copy
  }

  private static func inverse(of edges: [[Int]]) -> [[Int]] {
    var inverse = [[Int]](repeating: [], count: edges.count)
    for (from, targets) in edges.enumerated() {
      for to in targets { inverse[to].append(from) }
    }
    return inverse
  }
}

/// Finds the objective that a reference means.
///
/// The same id may stand in several periods. A reference means the one of its own period, else of the shortest period
/// that contains its own, else of the latest period; never itself, unless there is no other. `2026-H2/growth` names
/// the period.
struct ObjectiveNames {
  private let objectives: [Objective]
  private var places: [String: [Int]] = [:]

  init(_ objectives: [Objective]) {
    self.objectives = objectives
    for (place, objective) in objectives.enumerated() { places[objective.id, default: []].append(place) }
  }

  func place(of name: String, from index: Int) -> Int? {
    guard let candidates = places[name] else { return qualifiedPlace(of: name) }
    let others = candidates.filter { $0 != index }
    let own = objectives[index].period
    return others.first { objectives[$0].period == own }
      ?? others.last { objectives[$0].period.encloses(own) }
      ?? others.last ?? candidates.first
  }

  private func qualifiedPlace(of name: String) -> Int? {
    guard let slash = name.firstIndex(of: "/") else { return nil }
    let period = name[..<slash]
    return places[String(name[name.index(after: slash)...])]?.first { objectives[$0].period.id == period }
  }
}

extension Period {
  /// All days of `other` are days of this period, which may be the same.
  func encloses(_ other: Period) -> Bool { start <= other.start && other.end <= end }
}
