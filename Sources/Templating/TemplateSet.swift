package import Diagnostics

/// Templates that can use one another, compiled once, to be rendered any number of times from any thread.
package struct TemplateSet: Sendable {
  /// How much is forgiven.
  package enum Mode: Sendable {
    /// Everything that would be lost in silence is a finding. What the program uses.
    case strict
    /// What the Mustache specification asks for: an unknown name or partial shows nothing, and partials may recur.
    case lenient
  }

  /// What is wrong with the templates by themselves: syntax, and the partials and parents they use.
  package let findings: [Finding]

  /// Compiles templates. Whatever is wrong with them is in `findings`; what could be understood can be rendered.
  package init(_ files: [TemplateFile], mode: Mode = .strict) {
    findings = []
  }

  /// Whether there is a template of this name.
  package func contains(_ name: String) -> Bool { false }

  /// What is wrong with a template when it is rendered with values of a shape: names that do not exist there (also in
  /// branches that no value would reach, in partials and in inherited blocks), names used for what they are not, and
  /// values in places of the HTML where escaping does not make them harmless.
  package func check(_ name: String, against shape: Shape) -> [Finding] { [] }

  /// Renders a template after what `output` already holds. The findings are those that only a value can cause; there are
  /// none for a template that passed `check` and an honest value.
  package func render(_ name: String, with value: Value, into output: inout [UInt8]) -> [Finding] { [] }
}
