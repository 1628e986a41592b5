import Diagnostics
import Documents

/// The bytes of a file of data; nil, with what is wrong with all of it among the findings, where it cannot be read or a merge
/// left both versions in it.
func readData(_ file: ContentFile, _ findings: inout [Finding]) -> [UInt8]? {
  switch Disk.read(file.source) {
  case .failure(let failure):
    findings.append(ContentRules.unreadable(file, failure))
    return nil
  case .success(let bytes):
    guard let conflict = mergeConflict(bytes, file: file.display, isData: true) else { return bytes }
    findings.append(conflict)
    return nil
  }
}

/// The same of a file that may be a link: one that leads out of the content folder is not followed.
func readData(_ file: ContentFile, within root: String, _ findings: inout [Finding]) -> [UInt8]? {
  guard !Disk.leads(file.source, outOf: root) else {
    findings.append(
      ContentRules.unreadable.finding(
        "this link leads out of the content folder, so it is not followed", at: .wholeFile(file.display),
        hint: "put the file itself here"))
    return nil
  }
  return readData(file, &findings)
}
