import Diagnostics
import Documents

/// Whether `fairlead.yaml` of a content folder lists a service; nil where there is no such file, and where its list cannot
/// be read.
package func listsService(_ id: String, contentAt root: String) -> Bool? {
  let file = ContentTree.file("fairlead.yaml", root: root)
  guard case .success(let bytes) = Disk.readStart(file.source, limit: DocumentLimits.yaml) else { return nil }
  guard case .mapping(let entries)? = parseYAML(bytes, file: file.display).node?.value else { return nil }
  let start = SourceSpan(file: file.display, line: 1, column: 1)
  let fields = FieldReader(entries, as: "organization", at: start, specs: Kind.organization.specs, log: FindingLog())
  return ListedNames(fields, noun: "service").has(id)
}
