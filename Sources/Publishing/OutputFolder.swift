#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder that is or was the output, open.
struct OldOutput {
  let descriptor: Int32
  /// The files in it that Fairlead made.
  let ours: Set<RawPath>
  /// Those among them that stayed from the report before.
  let lasting: Set<RawPath>
  /// The folders above them.
  let ourFolders: Set<RawPath>

  init(descriptor: Int32, ours: [RawPath], lasting: Set<RawPath> = []) {
    self.descriptor = descriptor
    self.lasting = lasting
    self.ours = Set(ours)
    var folders: Set<RawPath> = []
    for path in ours {
      var next = path.folder
      while let folder = next, folders.insert(folder).inserted { next = folder.folder }
    }
    ourFolders = folders
  }
}

/// Opens the output folder if there is one and it may be replaced, or be written to in place.
func openOutput(
  at location: OutputLocation, inPlace: Bool = false
) throws(PublishingFailure) -> OldOutput? {
  guard let status = FileStatus(at: location.output) else {
    guard errno == ENOENT else { throw .system("look at", location.output, code: errno) }
    return nil
  }
  guard status.isFolder else {
    throw PublishingFailure(.usage, "output \(quoted(location.asked)) is a file, not a folder")
  }
  if !inPlace, let parent = FileStatus(at: location.parent, following: true), parent.device != status.device {
    throw PublishingFailure(
      .usage, "output \(quoted(location.asked)) is a mounted folder, which cannot be exchanged in one step",
      hint: "publish with --in-place, or name a folder inside it")
  }
  let descriptor = try openFolder(location.output)
  do throws(PublishingFailure) {
    let marker = try marker(in: descriptor, at: location)
    return OldOutput(descriptor: descriptor, ours: marker.paths, lasting: marker.lasting)
  } catch {
    close(descriptor)
    throw error
  }
}

/// What says which files Fairlead made, or a refusal: a folder that it did not make is never cleared.
private func marker(in descriptor: Int32, at location: OutputLocation) throws(PublishingFailure) -> OutputMarker {
  switch OwnFile(OutputMarker.name, in: descriptor) {
  case .bytes(let bytes):
    if let marker = OutputMarker(bytes: bytes) { return marker }
  case .refused(let code): throw .system("read", "\(location.output)/\(OutputMarker.name)", code: code)
  case .none: break
  }
  let listing = FolderListing(in: descriptor)
  guard listing.code == 0 else { throw .system("list", location.output, code: listing.code) }
  guard let foreign = listing.entries.filter({ !$0.isAdoptable }).map({ RawPath(bytes: $0.name) }).min() else {
    return OutputMarker(paths: [])
  }
  throw PublishingFailure(
    .usage, "output \(quoted(location.asked)) was not made by Fairlead: it holds \(quoted(foreign.text))",
    hint: "name a new or empty folder with --output, or empty this one")
}

extension FolderListing.Entry {
  /// Whether it may stand in a folder that Fairlead takes over. A marker may not: one that is none was somebody's.
  var isAdoptable: Bool {
    let path = RawPath(bytes: name)
    return adoptableNames.contains(path.text) || (path.isReserved && !path.isMarker)
  }
}

/// Makes the folders above the output. Returns those that were not there, the highest first.
func makeParents(of location: OutputLocation) throws(PublishingFailure) -> [String] {
  let missing = ([location.parent] + ancestors(of: location.parent)).filter { !$0.isEmpty }
    .prefix { FileStatus(at: $0) == nil }.reversed()
  for folder in missing where mkdir(folder, 0o777) != 0 && errno != EEXIST {
    throw .system("make the folder", folder, code: errno)
  }
  return Array(missing)
}

/// A folder that a new tree is being made in.
struct Staging {
  let path: String
  let descriptor: Int32
  /// The modes that the present umask gives to a file and to a folder.
  let fileMode: mode_t
  let folderMode: mode_t

  /// Makes it, with its empty marker first: whenever the run is killed, the folder is empty or known as ours.
  init(at path: String) throws(PublishingFailure) {
    self.path = path
    guard mkdir(path, 0o777) == 0 else { throw .system("make the folder", path, code: errno) }
    do throws(PublishingFailure) {
      descriptor = try openFolder(path)
      guard let folder = FileStatus(of: descriptor) else { throw .system("look at", path, code: errno) }
      folderMode = folder.permissions
      fileMode = try Staging.mark(descriptor, path)
    } catch {
      rmdir(path)
      throw error
    }
  }

  /// Returns the mode that the marker got.
  private static func mark(_ folder: Int32, _ path: String) throws(PublishingFailure) -> mode_t {
    let marker = openat(folder, OutputMarker.name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard marker >= 0, let status = FileStatus(of: marker) else {
      let code = errno
      if marker >= 0 { close(marker) }
      close(folder)
      throw .system("write", "\(path)/\(OutputMarker.name)", code: code)
    }
    close(marker)
    return status.permissions
  }

  /// Gives it the owner, the mode and the attributes of the folder that it will take the place of; those who made that
  /// folder may have set them. The mode stays that of the umask where a run of ours had given the old one so: a single
  /// run under umask 077 must not shut out a web server for good.
  func makeAlike(_ old: Int32) {
    guard let status = FileStatus(of: old) else { return }
    if status.owner != geteuid() || status.group != getegid() { _ = fchown(descriptor, status.owner, status.group) }
    copyAttributes(from: old, to: descriptor)
    let marker = FileStatus(at: RawPath(OutputMarker.name), in: old)
    let isFromUmask = marker.map { $0.permissions & 0o666 == status.permissions & 0o7666 } ?? false
    _ = fchmod(descriptor, isFromUmask ? folderMode : status.permissions)
  }
}
