import Templating

/// A page as Presentation declares them, with every kind of name.
struct DecisionSample: Sendable {
  var title = "Use plain files"
  var owner: String?
  var address = "decisions/1.html"
  var body: [UInt8] = Array("<p>Because.</p>".utf8)
  var isOpen = false
  var tags: [String] = []
  var options: [OptionSample] = []
  var status = StatusSample()
  var successor: StatusSample?

  static let names = Names<DecisionSample>(
    "decision",
    [
      .text("title", "What was decided") { $0.title },
      .optionalText("owner", "Who decided") { $0.owner },
      .link("address", "Where it is") { $0.address },
      .markup("body", "The record") { $0.body },
      .flag("open", "Whether it is still open") { $0.isOpen },
      .texts("tags", "Its tags") { $0.tags },
      .list("options", "What was considered", of: OptionSample.names) { $0.options },
      .object("status", "Where it stands", of: StatusSample.names) { $0.status },
      .optionalObject("successor", "What replaced it", of: StatusSample.names) { $0.successor },
    ])

  var value: Value { Self.names.value(of: self) }
}

struct OptionSample: Sendable {
  var name = "files"
  static let names = Names<OptionSample>("option", [.text("name", "What it is called") { $0.name }])
}

struct StatusSample: Sendable {
  var word = "accepted"
  static let names = Names<StatusSample>("status", [.text("word", "One word") { $0.word }])
}

extension TemplateSet {
  /// A decision's page as a string.
  func page(_ decision: DecisionSample) -> String {
    var output: [UInt8] = []
    _ = render("page", with: decision.value, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Everything that is wrong with `page`, one line each.
  var problems: [String] {
    (findings + check("page", against: DecisionSample.names.shape)).map(\.line)
  }
}
