import Foundation
import Templating
import Testing

/// One test of the Mustache specification, in its JSON form.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
  let module: String
  let name: String
  let template: String
  let partials: [String: String]
  let data: Value
  let expected: String

  var testDescription: String { "\(module): \(name)" }

  /// The modules that are passed whole: all of the core, and inheritance. Dynamic names and lambdas are refused on purpose.
  static let modules = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance",
  ]

  static let folder = SharedData.folder?.appending(path: "conformance/mustache/specs")

  static let all: [SpecificationCase] = modules.flatMap { module -> [SpecificationCase] in
    guard let folder, let data = try? Data(contentsOf: folder.appending(path: "\(module).json")),
      let file = try? JSONDecoder().decode(File.self, from: data)
    else { return [] }
    return file.tests.map { test in
      SpecificationCase(
        module: module, name: test.name, template: test.template, partials: test.partials ?? [:],
        data: test.isUnescaped ? test.data.value.asMarkup : test.data.value, expected: test.expected)
    }
  }

  private struct File: Decodable {
    let tests: [Test]
  }

  private struct Test: Decodable {
    let name: String
    let template: String
    let partials: [String: String]?
    let data: JSONValue
    let expected: String

    /// Whether it shows texts as they are: only markup is shown like that here, whatever the tag asks for.
    var isUnescaped: Bool {
      ([template] + (partials ?? [:]).values).contains { $0.contains("{{{") || $0.contains("{{&") }
    }
  }
}

extension Value {
  /// The same with every text as markup.
  fileprivate var asMarkup: Value {
    switch self {
    case .text(let text): .markup(Array(text.utf8))
    case .list(let elements): .list(elements.map(\.asMarkup))
    case .object(let object as NamedValues): .object(object.mapped(\.asMarkup))
    default: self
    }
  }
}

/// JSON as templates see it: numbers are texts, null is a name without a value.
struct JSONValue: Decodable {
  let value: Value

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      value = .absent
    } else if let flag = try? single.decode(Bool.self) {
      value = .flag(flag)
    } else if let number = try? single.decode(Int.self) {
      value = .text(String(number))
    } else if let number = try? single.decode(Double.self) {
      value = .text("\(number)")
    } else if let text = try? single.decode(String.self) {
      value = .text(text)
    } else if let list = try? single.decode([JSONValue].self) {
      value = .list(list.map(\.value))
    } else {
      value = .object(NamedValues(try single.decode([String: JSONValue].self).mapValues(\.value)))
    }
  }
}
