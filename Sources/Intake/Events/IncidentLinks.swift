import Diagnostics
import Documents
import Record

/// Finds the deployments that incidents name.
struct IncidentLinks {
  private(set) var incidents: [Incident] = []
  private(set) var batches: [DeploymentBatch] = []
  /// The ids that incidents name; each stands for its position.
  private(set) var table = WordTable()
  /// Incidents with the position of the id that they name, ascending by that.
  private var named: [(name: UInt32, incident: Int, span: SourceSpan)] = []

  init(_ parts: [StretchReading<IncidentRows>]) {
    for part in parts {
      for name in part.rows.names { add(name, base: incidents.count, lines: part.linesBefore) }
      incidents += part.rows.incidents
    }
    named.sort { ($0.name, $0.incident) < ($1.name, $1.incident) }
  }

  private mutating func add(_ name: IncidentRows.Name, base: Int, lines: Int) {
    var span = name.span
    span.line += lines
    let count = name.text.count
    let position = (name.text + [0, 0, 0, 0, 0, 0, 0, 0]).withUnsafeBufferPointer { text in
      text.baseAddress.map { table.insert($0, count: count, value: UInt32(table.count)) } ?? 0
    }
    named.append((position, base + name.incident, span))
  }

  /// Links incidents to the deployments that were read; the first of two deployments with one id is the one. Returns
  /// what is to be said of names that no row has.
  mutating func resolve(_ parts: [StretchReading<DeploymentRows>]) -> [Finding] {
    var isFound = Array(repeating: false, count: table.count)
    let starts = firstPositions()
    for part in parts {
      var batch = part.rows.batch
      for (deployment, name) in part.rows.named where !isFound[Int(name)] {
        isFound[Int(name)] = true
        for position in starts[Int(name)]..<starts[Int(name) + 1] {
          let incident = named[position].incident
          incidents[incident].cause = .named
          batch.links.append(DeploymentLink(deployment: deployment, incident: UInt32(incident)))
        }
      }
      batch.links.sort()
      batches.append(batch)
    }
    for part in parts {
      for name in part.rows.namedOutside { isFound[Int(name)] = true }
    }
    return dangling(isFound)
  }

  /// Where the incidents of each name begin in `named`, and one more.
  private func firstPositions() -> [Int] {
    var starts = Array(repeating: 0, count: table.count + 1)
    for entry in named { starts[Int(entry.name) + 1] += 1 }
    for index in 0..<table.count { starts[index + 1] += starts[index] }
    return starts
  }

  private func dangling(_ isFound: [Bool]) -> [Finding] {
    let lost = named.filter { !isFound[Int($0.name)] }.sorted { $0.span < $1.span }
    let words = table.list
    return lost.prefix(EventLog.limit).map { entry in
      EventRules.unknownDeployment.finding(
        "no deployment has the id '\(words[Int(entry.name)].prefix(60))'", at: entry.span,
        hint: "correct 'deployment_id', or add the file in which it is")
    }
  }
}
