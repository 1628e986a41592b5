internal import Diagnostics

/// Where a report has another type of value than its form, in words; nil when it has none.
///
/// Members that are missing or that the form does not know are no fault: the two reports may be of two versions.
func misfit(of report: JSONValue) -> String? {
  let form: JSONValue
  do throws(JSONFailure) { form = try readJSON(Array(reportSchema().utf8)) } catch { return error.message }
  var open = [(value: report, form: form, path: "")]
  while let next = open.popLast() {
    guard next.form.admits(next.value) else {
      let place = next.path.isEmpty ? "the report" : "'\(bounded(harmless(next.path), head: 100, tail: 40))'"
      return "\(place) is \(next.value.typeInWords), and should be \(next.form.typeInWords)"
    }
    open += next.form.parts(of: next.value, at: next.path)
  }
  return nil
}

extension JSONValue {
  /// The forms of which one has to fit: itself, or those of `oneOf`.
  private var choices: [JSONValue] { self["oneOf"]?.list ?? [self] }

  private var types: [String] {
    if self["enum"] != nil { return ["string"] }
    if self["$ref"] != nil { return ["unavailable"] }
    return self["type"]?.text.map { [$0] } ?? self["type"]?.list?.compactMap(\.text) ?? []
  }

  fileprivate func admits(_ value: JSONValue) -> Bool {
    choices.contains { form in form.types.contains { value.isOf(type: $0) } || form.types.isEmpty }
  }

  private func isOf(type: String) -> Bool {
    switch (type, self) {
    case ("string", .text), ("number", .number), ("boolean", .flag), ("array", .list), ("null", .null): true
    case ("integer", .number(let number)): number == number.rounded() && abs(number) < 1e15
    case ("unavailable", .object): reasonUnavailable != nil
    case ("object", .object): reasonUnavailable == nil
    default: false
    }
  }

  fileprivate var typeInWords: String {
    switch self {
    case .null: "null"
    case .flag: "true or false"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .object(let members) where members["type"] == nil && members["oneOf"] == nil && members["enum"] == nil:
      reasonUnavailable == nil ? "an object" : "unavailable"
    case .object: choices.flatMap(\.types).map(JSONValue.words(forType:)).joined(separator: " or ")
    }
  }

  private static func words(forType type: String) -> String {
    switch type {
    case "string": "a text"
    case "number": "a number"
    case "integer": "a whole number"
    case "boolean": "true or false"
    case "array": "a list"
    case "object": "an object"
    case "unavailable": "unavailable with its reason"
    default: type
    }
  }

  /// What lies inside, each with its form.
  fileprivate func parts(of value: JSONValue, at path: String) -> [(value: JSONValue, form: JSONValue, path: String)] {
    switch value {
    case .list(let items):
      guard let form = choices.compactMap({ $0["items"] }).first else { return [] }
      return items.enumerated().map { ($1, form, "\(path)[\($0)]") }
    case .object(let members):
      guard let forms = choices.compactMap({ $0["properties"] }).first else { return [] }
      return members.compactMap { name, member in
        forms[name].map { (member, $0, path.isEmpty ? name : "\(path).\(name)") }
      }
    default: return []
    }
  }

  /// Why a value could not be had; nil where this is none.
  var reasonUnavailable: String? {
    guard case .object(let members) = self, members.count == 1 else { return nil }
    return members["unavailable"]?.text
  }
}
