import Diagnostics
import Documents
import Record

/// The teams that can be referred to.
struct TeamNames: Sendable {
  private let ids: Set<String>
  /// False when some of the teams in `fairlead.yaml` could not be read: then nobody can say that a team is not there,
  /// and one slip in the list is not told again at every reference.
  private let isComplete: Bool

  init(ids: [String], isComplete: Bool) {
    self.ids = Set(ids)
    self.isComplete = isComplete
  }

  /// The finding for a reference to a team that is not there; nil when it is, or may be.
  func finding(for name: Located<String>) -> Finding? {
    guard isComplete, !ids.contains(name.value) else { return nil }
    return ReferenceRules.unknownFinding(name, kind: "team", among: ids.sorted())
  }
}

extension TeamNames {
  /// The ids that are written in `fairlead.yaml`, whatever else is wrong with a team.
  init(_ fields: FieldReader) {
    guard let node = fields.entry("teams")?.value else {
      self.init(ids: [], isComplete: !fields.isAttempted("teams"))
      return
    }
    guard case .sequence(let elements) = node.value else {
      self.init(ids: [], isComplete: false)
      return
    }
    let ids = elements.compactMap { element -> String? in
      guard case .mapping(let entries) = element.value else { return nil }
      return entries.first { $0.key == "id" }?.value.plainText
    }
    self.init(ids: ids, isComplete: ids.count == elements.count)
  }
}
