import Diagnostics
import Documents
import Record

/// A list of exceptions as others keep it, found by its shape: elements with a name or number and something of what became
/// of them, in one list or in a list under each of some keys.
struct ExceptionList {
  /// The elements, each with the key of the list that it stands in.
  private(set) var elements: [(part: String?, node: YAMLNode)] = []
  /// What stands beside the lists.
  private(set) var others: [YAMLNode.Entry] = []

  /// Nil for a file of another shape.
  init?(_ written: WrittenFields) {
    if case .sequence(let nodes)? = written.node?.value, ExceptionList.isList(nodes) {
      elements = nodes.map { (nil, $0) }
      return
    }
    for entry in written.entries {
      // Our own form has its waivers there.
      if entry.key != "waivers", case .sequence(let nodes) = entry.value.value, ExceptionList.isList(nodes) {
        elements += nodes.map { (ExceptionList.words(entry.key), $0) }
      } else {
        others.append(entry)
      }
    }
    if elements.isEmpty { return nil }
  }

  private static func isList(_ nodes: [YAMLNode]) -> Bool {
    let mappings = nodes.compactMap { node in
      if case .mapping(let entries) = node.value { Set(entries.map(\.key)) } else { nil as Set<String>? }
    }
    return !mappings.isEmpty && 2 * mappings.count > nodes.count
      && mappings.contains { keys in
        !keys.isDisjoint(with: ExceptionField.name.keys)
          && ExceptionField.telling.contains { !keys.isDisjoint(with: $0.keys) }
      }
  }

  /// `code freeze` of `codeFreeze`, `code_freeze` and `code-freeze`.
  static func words(_ key: String) -> String {
    var words = ""
    for character in key {
      if character == "_" || character == "-" {
        words += " "
      } else if character.isUppercase, let last = words.last, last.isLowercase {
        words += " " + character.lowercased()
      } else {
        words.append(character)
      }
    }
    return words
  }
}

/// What an element of such a list says, under the keys that others have for it.
enum ExceptionField: CaseIterable {
  case name, reference, team, reason, from, expires, endedOn, requestedOn, answeredOn, status

  /// The first that an element has counts.
  var keys: [String] {
    switch self {
    case .name: ["name", "title", "exception", "id"]
    case .reference: ["issue", "ticket", "kep", "key"]
    case .team: ["team", "sig", "owning_team"]
    case .reason: ["reason", "justification", "statement", "rationale"]
    case .from: ["from", "starts", "starts_on", "valid_from"]
    case .expires: ["expires", "expires_on", "expires_at", "expired_at", "expiry", "until", "valid_until", "end_date"]
    case .endedOn: ["ended_on", "closed_on"]
    case .requestedOn: ["date_requested", "requested_on", "requested_at", "requested", "created", "created_at"]
    case .answeredOn: ["date_reviewed", "reviewed_on", "reviewed_at", "decided_on", "date_approved", "approved_on"]
    case .status: ["status", "state", "decision"]
    }
  }

  /// What tells an exception from anything else that has a name.
  static let telling: [ExceptionField] = [.reason, .expires, .requestedOn, .answeredOn, .status]

  static let all = Set(allCases.flatMap(\.keys))

  private var shape: FieldShape {
    switch self {
    case .from, .expires, .endedOn, .requestedOn, .answeredOn: .date
    default: .text
    }
  }

  static let specs = allCases.flatMap { field in
    field.keys.map { FieldSpec($0, field.shape, "what an exception says") }
  }
}

extension Waiver.Answer {
  /// What a status of others means: its first word is known, or it is unknown.
  init(status: String?, isAnswered: Bool) {
    let word = status?.lowercased().prefix { $0.isLetter }
    switch word {
    case "approved", "accepted", "granted", "allowed": self = .granted
    case "denied", "rejected", "refused", "declined": self = .refused
    case "pending", "open", "requested", "waiting": self = .waiting
    default: self = status == nil && !isAnswered ? .waiting : .unknown
    }
  }
}
