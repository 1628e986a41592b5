import Diagnostics
import Record

/// Decisions that supersede each other: one finding for each such group, with the steps of its shortest circle.
func supersessionCycles(in register: Register) -> [Finding] {
  let links = register.links.supersedes
  guard links.contains(where: { !$0.isEmpty }) else { return [] }
  return cycles(in: links).map { cycle in
    let steps = zip(cycle, Array(cycle.dropFirst()) + cycle.prefix(1)).map { register.step(from: $0, to: $1) }
    let first = register.decisions[cycle[0]]
    let others = cycle.dropFirst().prefix(stepsTold).map { "'\(register.decisions[$0].fileName)'" }
    let omitted = steps.count > stepsTold ? [Finding.Note("and \(steps.count - stepsTold) more steps")] : []
    return supersessionCycle.finding(
      in: first, "'\(first.fileName)' supersedes itself by way of \(others.joined(separator: " → "))",
      at: steps.first?.span, notes: steps.prefix(stepsTold) + omitted,
      hint: "remove the link from the earlier decision to the later one")
  }
}

/// The steps of a circle that are told one by one.
private let stepsTold = 12

extension Register {
  /// One step of a circle, at the line that states it, in whichever of the two records that is.
  fileprivate func step(from newer: Int, to older: Int) -> Finding.Note {
    let (newer, older) = (decisions[newer], decisions[older])
    let stated =
      newer.supersedes.first { $0.target == older.key } ?? older.supersededBy.first { $0.target == newer.key }
    return Finding.Note(
      "'\(newer.fileName)' supersedes '\(older.fileName)'", at: stated?.span ?? newer.header.span)
  }
}

let supersessionCycle = Rule(
  "decision.supersession-cycle", .warning, "No decision supersedes itself, directly or by way of others",
  explanation: """
    A later decision supersedes an earlier one. When the links lead back to where they began, nobody can say which \
    decision holds: each is replaced by another. The notes show the steps of the circle; remove the one that leads \
    from an earlier decision to a later one.
    """)
