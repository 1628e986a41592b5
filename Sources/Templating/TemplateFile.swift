/// A template as it was read.
package struct TemplateFile: Sendable {
  /// What templates call it: the path below the folder of templates, without `.html`, such as `partials/head`.
  package let name: String
  /// The path for findings, relative to where the command was run.
  package let file: String
  /// Its text, in UTF-8.
  package let bytes: [UInt8]

  package init(name: String, file: String, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.bytes = bytes
  }
}
