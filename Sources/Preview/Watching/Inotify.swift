#if canImport(Glibc)
  import Glibc

  /// What the system tells of changes in folders (inotify(7)).
  struct Inotify: Sendable {
    struct Event {
      /// Which watch tells it; of none when some were lost.
      var watch: Int32
      /// Whether folders came or went, so that others have to be watched.
      var changesFolders: Bool
      var areLost: Bool
      var name: String
    }

    let descriptor: Int32

    /// Nil where the system has none left.
    init?() {
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      if descriptor < 0 { return nil }
    }

    /// A file counts when it was written and closed, and when another took its place, as with editors that save by renaming.
    private static let contents =
      UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO) | UInt32(IN_CREATE) | UInt32(IN_DELETE)
      | UInt32(IN_ATTRIB)
    private static let itself = UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)

    /// The watch; nil where the folder is not there, or the system allows no more.
    func watch(_ folder: String) -> Int32? {
      let watch = inotify_add_watch(descriptor, folder, Inotify.contents | Inotify.itself)
      return watch < 0 ? nil : watch
    }

    func forget(_ watch: Int32) { inotify_rm_watch(descriptor, watch) }

    /// What was told since the last time.
    func events() -> [Event] {
      var events: [Event] = []
      withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
        while true {
          let count = read(descriptor, buffer.baseAddress, buffer.count)
          guard count > 0 else { return }
          events += Inotify.events(in: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
      }
      return events
    }

    private static func events(in bytes: UnsafeRawBufferPointer) -> [Event] {
      var events: [Event] = []
      var start = 0
      let head = MemoryLayout<inotify_event>.size
      while start + head <= bytes.count {
        let watch = bytes.loadUnaligned(fromByteOffset: start, as: Int32.self)
        let mask = bytes.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self)
        let length = Int(bytes.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self))
        let name = bytes[(start + head)..<min(bytes.count, start + head + length)].prefix { $0 != 0 }
        events.append(Event(watch, mask, String(decoding: name, as: UTF8.self)))
        start += head + length
      }
      return events
    }
  }

  extension Inotify.Event {
    fileprivate init(_ watch: Int32, _ mask: UInt32, _ name: String) {
      func has(_ flags: Int32...) -> Bool { flags.contains { mask & UInt32(bitPattern: $0) != 0 } }
      let isFolder = has(IN_ISDIR) && has(IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, IN_ATTRIB)
      self.init(
        watch: watch, changesFolders: isFolder || has(IN_DELETE_SELF, IN_MOVE_SELF, IN_UNMOUNT),
        areLost: has(IN_Q_OVERFLOW), name: name)
    }
  }
#else
  /// Other systems have none.
  struct Inotify {
    struct Event {
      var watch: Int32
      var changesFolders: Bool
      var areLost: Bool
      var name: String
    }

    let descriptor: Int32

    init?() { return nil }

    func watch(_ folder: String) -> Int32? { nil }
    func forget(_ watch: Int32) {}
    func events() -> [Event] { [] }
  }
#endif
