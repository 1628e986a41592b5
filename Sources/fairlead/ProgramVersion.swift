internal import CCommit
import Wording

/// What `--version` says: the version, and the commit where it is known. Reports state the version alone, so that two
/// programs of one version make the same pages.
let programVersion = {
  guard let commit = fairlead_commit() else { return "\(fairleadVersion) (development build)" }
  return "\(fairleadVersion) (commit \(String(cString: commit)))"
}()
