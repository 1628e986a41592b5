import Diagnostics
import Record

/// What is wrong with the files' `aligns_to`: objectives that are not there, and circles.
func alignmentFindings(_ record: OrderedRecord, from viewpoint: Viewpoint) -> [Finding] {
  danglingParents(in: record, from: viewpoint) + alignmentCycles(in: record.objectives, record.alignment)
}

/// One finding for each reference that names nothing.
private func danglingParents(in record: OrderedRecord, from viewpoint: Viewpoint) -> [Finding] {
  let objectives = record.objectives
  let names = ObjectiveNames(objectives)
  // One that is there and could not be read has its own findings.
  let unread = Set(
    record.undecoded.lazy.filter { $0.kind == .objective }.flatMap { [$0.id, "\($0.group)/\($0.id)"] })
  let dangling = objectives.indices.flatMap { index in
    objectives[index].alignsTo.filter { names.place(of: $0.value, from: index) == nil && !unread.contains($0.value) }
  }
  let known = objectives.filter { viewpoint.mayRead($0.header.visibility) }.map(\.id)
  return dangling.enumerated().map { number, reference in
    danglingParent.finding(
      "no objective '\(reference.value)'", at: reference.span,
      hint: number < hintsGiven ? suggestion(for: reference.value, among: known) ?? correctParent : correctParent)
  }
}

private let correctParent = "write the name of an objective's file without its extension, or remove it"

/// A near miss is sought among all objectives, so only so many are sought: nobody reads more.
private let hintsGiven = 50

/// The steps of a circle that are told one by one.
private let stepsTold = 12

/// One finding for each group of objectives that serve each other: its shortest circle.
private func alignmentCycles(in objectives: [Objective], _ alignment: Alignment) -> [Finding] {
  let names = ObjectiveNames(objectives)
  return cycles(in: alignment.parents).map { cycle in
    let steps = zip(cycle, Array(cycle.dropFirst()) + cycle.prefix(1)).map { from, to in
      Finding.Note(
        "'\(objectives[from].id)' serves '\(objectives[to].id)'", at: span(of: to, in: objectives, from: from, names))
    }
    let first = objectives[cycle[0]].id
    let others = cycle.dropFirst().prefix(stepsTold).map { objectives[$0].id }.joined(separator: " → ")
    let omitted = steps.count > stepsTold ? [Finding.Note("and \(steps.count - stepsTold) more steps")] : []
    return alignmentCycle.finding(
      cycle.count == 1 ? "'\(first)' serves itself" : "'\(first)' serves itself by way of \(others)",
      at: steps.first?.span, notes: cycle.count == 1 ? [] : steps.prefix(stepsTold) + omitted,
      hint: "leave out the step that goes from the greater goal to the smaller one")
  }
}

private func span(of target: Int, in objectives: [Objective], from index: Int, _ names: ObjectiveNames) -> SourceSpan {
  let reference = objectives[index].alignsTo.first { names.place(of: $0.value, from: index) == target }
  return reference?.span ?? objectives[index].header.span
}

let danglingParent = Rule(
  "objective.dangling-parent", .error, "An objective aligns to objectives that exist",
  explanation: """
    `aligns_to` lists the ids of the objectives that this one serves. An id is the file's name without its \
    extension; when the same name stands in several periods, `2026-H2/growth` says which is meant. A name that leads \
    nowhere would leave the objective alone at the top of the alignment tree, where it does not belong.
    """)

let alignmentCycle = Rule(
  "objective.alignment-cycle", .error, "No objective serves itself, directly or by way of others",
  explanation: """
    Alignment leads from smaller goals to the greater ones they serve. When it leads back to where it began, nobody \
    can say which goal is the greater one, and there is no tree to draw. The notes show the steps of the circle; \
    remove the one that goes the wrong way from `aligns_to`.
    """)
