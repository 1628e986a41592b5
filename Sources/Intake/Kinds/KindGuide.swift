package import Diagnostics
import Record

// What the documentation tells of kinds and fields, beside what they say of themselves.

extension Kind {
  /// Where a file lies in the content folder; what is written by each organization stands in capitals.
  package var place: String {
    let suffix = format == .yaml ? "yaml" : "md"
    switch placement {
    case _ where folder.isEmpty: return "fairlead.yaml"
    case .folder: return "\(folder)/NAME.\(suffix)"
    case .file: return "\(folder)/\(name).\(suffix)"
    case .periods: return "\(folder)/PERIOD/NAME.\(suffix)"
    case .editions: return "\(folder)/EDITION/NAME.\(suffix)"
    case .audiences: return "\(folder)/AUDIENCE/NAME.\(suffix)"
    case .decisionFolders: return "\(folder)/NUMBER-NAME.\(suffix)"
    }
  }

  /// What is found wrong in its files alone.
  package var ownRules: [Rule] { rules }

  /// Whether its title may be a heading of the text.
  package var hasHeadings: Bool { format == .markdown }
}

extension FieldShape {
  /// The fields within the field.
  package var fields: [FieldSpec] {
    switch self {
    case .group(let specs), .groups(let specs), .textsOrGroups(let specs), .groupOrGroups(let specs),
      .textOrGroup(let specs):
      specs
    default: []
    }
  }

  /// What an id in the field names; nil for a field that holds none.
  package var target: ReferenceTarget? {
    switch self {
    case .reference(let target), .references(let target): target
    default: nil
    }
  }
}

extension ReferenceTarget {
  /// The names of the kinds that have such ids; for teams and services the kind that lists them.
  package var kindNames: [String] {
    list == nil ? kinds.compactMap { Kind.of($0)?.name } : [Kind.organization.name]
  }
}

extension FieldUnit {
  /// What a number is counted in; nil where it is in nothing, or in what the field says.
  package var inWords: String? {
    switch self {
    case .own, .metric(_?): nil
    case .named(let words): words.first
    case .weeks: "weeks"
    case .personWeeks: "person-weeks"
    case .hours: "hours"
    case .days: "days"
    case .money: "the organization’s currency"
    case .share: nil
    case .metric(nil): "the unit of the metric"
    }
  }
}

extension Kind {
  /// Whether a file of the content folder is one of this kind, by its path.
  package func holds(_ path: String) -> Bool {
    folder.isEmpty ? path == place : Kind.holding(path.pathParts) === self
  }
}
