package import Diagnostics

extension TemplateSet {
  package func check(_ name: String, against shape: Shape) -> [Finding] { [] }
}
