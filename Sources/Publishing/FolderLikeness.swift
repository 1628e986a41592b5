internal import CExchange

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Gives a new folder the owner, the mode, the extended attributes (access lists among them) and the time of the one
/// that it stands for. A folder cannot be linked like a file, so it is made anew.
///
/// The owner must stay: a folder that was closed to the one who runs this would be open to him afterwards. Attributes
/// and time are kept where the file system can.
func makeAlike(
  _ path: RawPath, in new: Int32, like old: Int32, shown: String
) throws(PublishingFailure) {
  let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
  let model = openat(old, path.cString, flags)
  guard model >= 0 else {
    // Somebody removed it meanwhile.
    if errno == ENOENT { return }
    throw .system("look at", "\(shown)/\(path.text)", code: errno)
  }
  defer { close(model) }
  let copy = openat(new, path.cString, flags)
  guard copy >= 0 else { throw .system("make the folder", "\(shown)/\(path.text)", code: errno) }
  defer { close(copy) }
  guard let wanted = FileStatus(of: model), let given = FileStatus(of: copy) else {
    throw .system("look at", "\(shown)/\(path.text)", code: errno)
  }
  if wanted.owner != given.owner || wanted.group != given.group, fchown(copy, wanted.owner, wanted.group) != 0 {
    throw PublishingFailure(
      .disk, "\(shown)/\(path.text) belongs to another user, and a new output cannot hold it as it is",
      hint: "publish with --in-place, or move it out of the output folder")
  }
  _ = fairlead_copy_attributes(model, copy)
  guard fchmod(copy, wanted.permissions) == 0 else {
    throw .system("set the mode of", "\(shown)/\(path.text)", code: errno)
  }
  let times = [wanted.modified, wanted.modified]
  _ = futimens(copy, times)
}

/// What the file system cannot keep is left out.
func copyAttributes(from old: Int32, to new: Int32) { _ = fairlead_copy_attributes(old, new) }
