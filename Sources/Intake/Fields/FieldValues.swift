import Diagnostics
import Documents
import Record

/// Bounds of scales beyond this say nothing, and could not be computed with.
private let farthestBound = 1_000_000_000

extension FieldReader {
  func text(_ name: String) -> String? { scalar(name)?.value }

  func date(_ name: String) -> CalendarDate? {
    value(name, FieldRules.notADate) { CalendarDate(iso: $0) }
  }

  /// The lowest and the highest of a range of whole numbers.
  func bounds(_ name: String) -> ClosedRange<Int>? {
    guard let node = entry(name)?.value else { return nil }
    guard case .sequence(let elements) = node.value, elements.count == 2 else {
      if case .null = node.value { _ = scalar(node, of: name) } else { wrongShape(name, node) }
      return nil
    }
    let ends = elements.map { $0.plainText.flatMap { readInteger($0) } }
    guard let low = ends[0], let high = ends[1], low < high, -farthestBound <= low, high <= farthestBound else {
      log.add(
        FieldRules.notANumber.finding(
          "'\(name)' is not the lowest and the highest of a range", at: node.span,
          hint: "write two whole numbers, the lower one first, such as [1, 5]"))
      return nil
    }
    return low...high
  }

  func flag(_ name: String) -> Bool? {
    value(name, FieldRules.notAFlag) { readBoolean($0) }
  }

  func choice<Choice: RawRepresentable<String>>(_ name: String, of type: Choice.Type) -> Choice? {
    value(name, FieldRules.notAChoice) { Choice(rawValue: $0) }
  }

  /// One of the words that the field's shape lists.
  func word(_ name: String) -> String? {
    guard case .choice(let words)? = spec(name)?.shape else { return text(name) }
    return value(name, FieldRules.notAChoice) { words.contains($0) ? $0 : nil }
  }

  /// Reads every field by its shape, only for what there is to say about it.
  func checkValues() {
    for spec in specs where entry(spec.name) != nil {
      switch spec.shape {
      case .anything, .words: break
      case .groupOrGroups: sections(spec.name, as: "section")?.forEach { $0.checkValues() }
      case .textOrGroup(let specs):
        if let node = entry(spec.name)?.value, case .mapping = node.value {
          reader(for: node, of: spec.name, as: "section", specs: specs)?.checkValues()
        } else {
          _ = text(spec.name)
        }
      case .text, .reference: _ = text(spec.name)
      case .texts, .references: _ = texts(spec.name)
      case .number: _ = number(spec.name)
      case .share, .shareUpTo: _ = share(spec.name)
      case .estimate, .shareEstimate: _ = estimate(spec.name)
      case .count: _ = count(spec.name)
      case .bounds: _ = bounds(spec.name)
      case .flag: _ = flag(spec.name)
      case .date: _ = date(spec.name)
      case .duration: _ = duration(spec.name)
      case .choice: _ = word(spec.name)
      case .group: group(spec.name, as: "section")?.checkValues()
      case .groups, .textsOrGroups: _ = groups(spec.name, as: spec.name)
      }
    }
  }

  /// A single text or a list of them, located.
  func texts(_ name: String) -> [Located<String>] {
    guard let node = entry(name)?.value else { return [] }
    guard case .sequence(let elements) = node.value else { return scalar(node, of: name).map { [$0] } ?? [] }
    // An empty list is an answer: no outcome, no goal. What that means for the organization is an attention item.
    return elements.compactMap { element in
      if case .scalar = element.value { return scalar(element, of: name) }
      log.add(
        FieldRules.wrongShape.finding(
          "an element of '\(name)' is \(element.inWords), not a text", at: element.span,
          hint: "write a text after each dash, or between the commas"))
      return nil
    }
  }

  /// A mapping of its own, ready to be read; nil when it is not written.
  func group(_ name: String, as noun: String) -> FieldReader? {
    guard let node = entry(name)?.value, case .group(let specs)? = spec(name)?.shape else { return nil }
    return reader(for: node, of: name, as: noun, specs: specs)
  }

  /// The elements of a list of mappings, each ready to be read.
  func groups(_ name: String, as noun: String) -> [FieldReader] {
    guard let node = entry(name)?.value, case .groups(let specs)? = spec(name)?.shape else { return [] }
    guard case .sequence(let elements) = node.value else {
      if case .null = node.value { _ = scalar(node, of: name) } else { wrongShape(name, node) }
      return []
    }
    if elements.isEmpty, spec(name)?.isRequired == true {
      log.add(FieldRules.empty.finding("'\(name)' is an empty list", at: node.span, hint: "write at least one \(noun)"))
    }
    return elements.compactMap { reader(for: $0, of: name, as: noun, specs: specs) }
  }

  func reader(for node: YAMLNode, of name: String, as noun: String, specs: [FieldSpec]) -> FieldReader? {
    guard case .mapping(let entries) = node.value else {
      log.add(
        FieldRules.wrongShape.finding(
          "\(node.inWords) stands where the keys of \(indefinite(noun)) are expected", at: node.span,
          hint: "write \(specs.prefix(3).map { "'\($0.name)'" }.joined(separator: ", ")) as keys"))
      return nil
    }
    var reader = FieldReader(entries, as: noun, at: node.span, specs: specs, log: log)
    reader.conventions = conventions
    reader.checkKeys()
    return reader
  }
}
