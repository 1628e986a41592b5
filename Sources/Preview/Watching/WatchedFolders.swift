import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Folders with all that is below them, and how the system is asked about them.
///
/// On Linux it tells of changes. Where it cannot, because there are more folders than may be watched, and on other systems, they
/// are looked through from time to time.
struct WatchedFolders {
  private(set) var folders: [String] = []
  /// What to wait for; nil where the folders have to be looked through.
  var descriptor: Int32? { inotify?.descriptor }
  private var inotify = Inotify()
  /// The folder that each watch is for.
  private var watches: [Int32: String] = [:]
  /// Folders that are not there, and the watches of what they would appear in.
  private var absent: Set<String> = []
  private var standIns: Set<Int32> = []
  private var stamps: [String: Int] = [:]

  let mostWatches: Int

  init(mostWatches: Int = PreviewLimits.watches) { self.mostWatches = mostWatches }

  /// The folders from now on.
  mutating func watch(_ folders: [String]) {
    self.folders = folders
    if inotify != nil { watchAnew() } else { _ = lookThrough() }
  }

  mutating func end() {
    if let descriptor { close(descriptor) }
    inotify = nil
  }

  /// The folders below which something changed since the last time.
  mutating func changes() -> Set<String> {
    guard let inotify else { return lookThrough() }
    var changed: Set<String> = []
    var isOther = false
    for event in inotify.events() {
      if event.areLost {
        (changed, isOther) = (Set(folders), true)
      } else if let folder = watches[event.watch], !isPassedOver(event.name) {
        changed.insert(folder)
        isOther = isOther || event.changesFolders
      } else if standIns.contains(event.watch) {
        isOther = isOther || event.changesFolders
      }
    }
    guard isOther else { return changed }
    let absent = self.absent
    watchAnew()
    return changed.union(absent.subtracting(self.absent))
  }

  private mutating func watchAnew() {
    let former = standIns.union(watches.keys)
    (watches, standIns) = ([:], [])
    for folder in folders where !watch(below: folder) { return lookFromNowOn() }
    absent = Set(folders.filter { entry(at: $0) == nil })
    for folder in absent { watchWhatHolds(folder) }
    for watch in former where watches[watch] == nil && !standIns.contains(watch) { inotify?.forget(watch) }
  }

  /// False where there are too many.
  private mutating func watch(below folder: String) -> Bool {
    let limit = mostWatches - watches.count
    let inner = entries(below: folder, limit: limit + 1, foldersOnly: true)
    guard inner.count <= limit else { return false }
    for entry in inner {
      // One that has gone since is no matter.
      guard let watch = inotify?.watch(entry.path) else {
        if errno == ENOSPC || errno == ENOMEM { return false }
        continue
      }
      watches[watch] = folder
    }
    return true
  }

  private mutating func watchWhatHolds(_ folder: String) {
    let parts = folder.pathParts
    let top = folder.hasPrefix("/") ? "/" : ""
    for count in parts.indices.reversed() {
      let above = top + parts[..<count].joined(separator: "/")
      guard let watch = inotify?.watch(above.isEmpty ? "." : above) else { continue }
      if watches[watch] == nil { standIns.insert(watch) }
      return
    }
  }

  private mutating func lookFromNowOn() {
    end()
    _ = lookThrough()
  }

  private mutating func lookThrough() -> Set<String> {
    var changed: Set<String> = []
    for folder in folders {
      var stamp = Hasher()
      for entry in entries(below: folder, limit: .max, foldersOnly: false) {
        stamp.combine(entry.path)
        stamp.combine(entry.stamp)
      }
      let now = stamp.finalize()
      if let before = stamps.updateValue(now, forKey: folder), before != now { changed.insert(folder) }
    }
    return changed
  }
}
