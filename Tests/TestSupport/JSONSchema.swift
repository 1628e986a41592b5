import Foundation

/// A check of a value against a JSON Schema, for the keywords that Fairlead writes and no others: an unknown keyword is
/// a violation, so that no constraint goes unchecked without notice.
package struct JSONSchema {
  private let root: [String: Any]

  package init(_ text: String) throws {
    guard let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
      throw CocoaError(.propertyListReadCorrupt)
    }
    self.root = root
  }

  /// What is wrong with a value, each with its place; empty when it is valid.
  package func violations(in value: Any) -> [String] { violations(of: root, in: value, at: "$") }

  private func violations(of schema: [String: Any], in value: Any, at place: String) -> [String] {
    schema.sorted { $0.key < $1.key }.flatMap { keyword, argument in
      check(keyword, argument, of: schema, in: value, at: place)
    }
  }

  private func check(
    _ keyword: String, _ argument: Any, of schema: [String: Any], in value: Any, at place: String
  ) -> [String] {
    switch keyword {
    case "$schema", "title", "description", "$defs": []
    case "$ref": violations(of: definition(argument), in: value, at: place)
    case "type": types(argument).contains { isOf($0, value) } ? [] : ["\(place): not of type \(argument)"]
    case "enum":
      (argument as? [String])?.contains { $0 == value as? String } == true ? [] : ["\(place): not in \(argument)"]
    case "pattern": matches(argument, value) ? [] : ["\(place): does not match \(argument)"]
    case "minItems": ((value as? [Any])?.count ?? 0) >= Int(number(argument)) ? [] : ["\(place): too few elements"]
    case "maxItems": ((value as? [Any])?.count ?? 0) <= Int(number(argument)) ? [] : ["\(place): too many elements"]
    case "minimum": number(value) < number(argument) ? ["\(place): less than \(argument)"] : []
    case "maximum": number(value) > number(argument) ? ["\(place): more than \(argument)"] : []
    case "oneOf": oneOf(argument, value, at: place)
    case "items": items(argument, value, at: place)
    case "required": required(argument, value, at: place)
    case "properties": properties(argument, value, at: place)
    case "additionalProperties": additional(argument, schema["properties"], value, at: place)
    default: ["\(place): the keyword '\(keyword)' is not known to this check"]
    }
  }

  private func definition(_ reference: Any) -> [String: Any] {
    let name = (reference as? String)?.split(separator: "/").last.map(String.init) ?? ""
    return (root["$defs"] as? [String: Any])?[name] as? [String: Any] ?? ["unknown reference": name]
  }

  private func types(_ argument: Any) -> [String] { argument as? [String] ?? [argument as? String ?? ""] }

  private func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "string": value is String
    case "null": value is NSNull
    case "boolean": isBoolean(value)
    case "number": !isBoolean(value) && value is NSNumber
    case "integer": !isBoolean(value) && (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } == true
    case "array": value is [Any]
    case "object": value is [String: Any]
    default: false
    }
  }

  private func isBoolean(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return false }
    return String(cString: number.objCType) == "c"
  }

  /// Keywords about numbers and texts say nothing of other values.
  private func number(_ value: Any) -> Double { (value as? NSNumber)?.doubleValue ?? .nan }

  private func matches(_ pattern: Any, _ value: Any) -> Bool {
    guard let text = value as? String, let pattern = pattern as? String else { return true }
    return text.range(of: pattern, options: .regularExpression) != nil
  }

  private func oneOf(_ choices: Any, _ value: Any, at place: String) -> [String] {
    let results = (choices as? [[String: Any]] ?? []).map { violations(of: $0, in: value, at: place) }
    let valid = results.count { $0.isEmpty }
    return valid == 1 ? [] : ["\(place): \(valid) of \(results.count) choices fit: \(results)"]
  }

  private func items(_ schema: Any, _ value: Any, at place: String) -> [String] {
    guard let elements = value as? [Any], let schema = schema as? [String: Any] else { return [] }
    return elements.enumerated().flatMap { violations(of: schema, in: $1, at: "\(place)[\($0)]") }
  }

  private func required(_ names: Any, _ value: Any, at place: String) -> [String] {
    guard let members = value as? [String: Any], let names = names as? [String] else { return [] }
    return names.filter { members[$0] == nil }.map { "\(place): '\($0)' is missing" }
  }

  private func properties(_ schemas: Any, _ value: Any, at place: String) -> [String] {
    guard let members = value as? [String: Any], let schemas = schemas as? [String: [String: Any]] else { return [] }
    return members.keys.sorted().flatMap { name -> [String] in
      guard let schema = schemas[name], let member = members[name] else { return [] }
      return violations(of: schema, in: member, at: "\(place).\(name)")
    }
  }

  private func additional(_ allowed: Any, _ known: Any?, _ value: Any, at place: String) -> [String] {
    guard let members = value as? [String: Any], allowed as? Bool == false else { return [] }
    let names = (known as? [String: Any])?.keys.map(\.self) ?? []
    return members.keys.filter { !names.contains($0) }.sorted().map { "\(place): '\($0)' is not known" }
  }
}
