import Foundation

/// Lets one process at a time write a store: a file `accounts.db-lock` beside it, with the number of the process in it.
///
/// The lock goes with the process, however that ends; a file that is left behind locks nothing.
public final class StoreLock {
    private let descriptor: Int32
    private let path: String

    /// Takes the lock of a store, or says who has it.
    ///
    /// - Returns: nil where another process has it.
    /// - Throws: `.cannotOpen` where no file can be made beside the store.
    public static func take(_ store: String) throws(LoaderError) -> StoreLock? {
        let path = store + "-lock"
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
            guard descriptor >= 0 else {
                if errno == EROFS || errno == EACCES { throw .notWritable(path: store) }
                throw .cannotOpen(path: store, reason: String(cString: strerror(errno)))
            }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                return nil
            }
            // Whoever had it before may have taken the file away in between.
            var opened = stat()
            var named = stat()
            if fstat(descriptor, &opened) == 0, stat(path, &named) == 0, opened.st_ino == named.st_ino {
                return StoreLock(descriptor, path)
            }
            close(descriptor)
        }
    }

    /// The number of the process that has the lock; nil where it cannot be told.
    public static func holder(of store: String) -> Int? {
        guard let text = try? String(contentsOfFile: store + "-lock", encoding: .utf8) else { return nil }
        return Int(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// Takes away the file of a lock that this process has and will not give back, as it ends at once; another's is left alone.
    public static func giveUp(_ store: String) {
        if holder(of: store) == Int(getpid()) { unlink(store + "-lock") }
    }

    private init(_ descriptor: Int32, _ path: String) {
        self.descriptor = descriptor
        self.path = path
        let text = Array("\(getpid())\n".utf8)
        if ftruncate(descriptor, 0) == 0 { _ = write(descriptor, text, text.count) }
    }

    /// Gives the lock back; it is given back with the last use too.
    deinit {
        unlink(path)
        close(descriptor)
    }
}
