import Diagnostics
import Templating

/// A dictionary as templates see it.
final class NamedValues: Lookup {
  private let values: [String: Value]

  init(_ values: [String: Value]) { self.values = values }

  func value(of name: Name) -> Value? { values[name.text] }

  func mapped(_ transform: (Value) -> Value) -> NamedValues { NamedValues(values.mapValues(transform)) }
}

/// Templates by name, in files of that name.
func templates(_ texts: KeyValuePairs<String, String>) -> TemplateSet {
  TemplateSet(texts.map { TemplateFile(name: $0.key, file: "\($0.key).html", bytes: Array($0.value.utf8)) })
}

extension TemplateSet {
  /// The rendered page as a string.
  func page(_ name: String = "page", _ values: [String: Value] = [:]) -> String {
    var output: [UInt8] = []
    _ = render(name, with: .object(NamedValues(values)), into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}

extension Finding {
  /// `file:line:column rule message`, for expectations of one line.
  var line: String {
    guard let span else { return "\(rule) \(message)" }
    return "\(span.file):\(span.line):\(span.column) \(rule) \(message)"
  }
}
