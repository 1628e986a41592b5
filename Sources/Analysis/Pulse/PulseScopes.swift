import Record

/// The scopes of a wave, nested: the organization, its groups and teams as they were then, and the answers that are a
/// group's own.
struct PulseScopes {
  private(set) var scopes: [PulseScope]
  /// Of each scope the one that it lies in; nil of the organization.
  private(set) var parents: [Int?]
  /// The scope that the answers of a team are counted in first.
  private var places: [String: Int] = [:]
  private var hasInner: Set<Int> = []

  init(of wave: Pulse.Wave, in organization: Organization) {
    let teams = wave.tree ?? organization.teams
    let groups = Set(teams.compactMap(\.parent))
    scopes = [PulseScope(kind: .organization, name: organization.name)]
    parents = [nil]
    var outer: [String: Int] = [:]
    for team in teams {
      outer[team.id] = scopes.count
      scopes.append(PulseScope(kind: .team(team.id), name: team.name))
      parents.append(0)
      places[team.id] = outer[team.id]
      guard groups.contains(team.id) else { continue }
      places[team.id] = scopes.count
      parents.append(scopes.count - 1)
      scopes.append(PulseScope(kind: .own(team.id), name: team.name))
    }
    for team in teams {
      guard let place = outer[team.id], let parent = team.parent.flatMap({ outer[$0] }) else { continue }
      parents[place] = parent
    }
    hasInner = Set(parents.compactMap(\.self))
  }

  /// Where the answers of a team, or of nobody's team, are counted first; nil for a team that is none of the wave's.
  func place(of team: String?) -> Int? { team.map { places[$0] } ?? 0 }

  /// Whether people are asked in the scopes within it, and need not be in itself.
  func isOuter(_ place: Int) -> Bool { hasInner.contains(place) || scopes[place].isOwn }

  /// Sums over each scope and those within it, from what is each scope's own.
  func totals<Value>(_ own: [Value], _ add: (inout Value, Value) -> Void) -> [Value] {
    var totals = own
    for place in innermostFirst {
      guard let parent = parents[place] else { continue }
      add(&totals[parent], totals[place])
    }
    return totals
  }

  /// Each scope after those within it. What belongs to itself in a circle, which is an error, is not among them.
  private var innermostFirst: [Int] {
    var children: [[Int]] = scopes.map { _ in [] }
    for (place, parent) in parents.enumerated() { if let parent { children[parent].append(place) } }
    var order = [0]
    var next = 0
    while next < order.count {
      order += children[order[next]]
      next += 1
    }
    return order.reversed()
  }
}
