import CZip
import Model

/// The parts of an Office file. Sizes are those the archive states and are held to a limit before anything is inflated.
struct ZipArchive: ~Copyable {
    private let archive: OpaquePointer
    private let source: UnsafeMutableRawBufferPointer
    private let kind: String

    /// The largest part that is inflated: 64 times a disclosure of a thousand pages.
    static let largest: UInt64 = 192 << 20

    /// Opens an archive.
    ///
    /// - Throws: `ParseFailure` where it is damaged.
    init(_ bytes: [UInt8], kind: String) throws(ParseFailure) {
        self.kind = kind
        source = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
        source.copyBytes(from: bytes)
        var failure = zip_error_t()
        let buffer = zip_source_buffer_create(source.baseAddress, zip_uint64_t(bytes.count), 0, &failure)
        guard let buffer, let archive = zip_open_from_source(buffer, Int32(ZIP_RDONLY), &failure) else {
            // An archive that opens owns the buffer; one that does not leaves it and its error behind.
            zip_source_free(buffer)
            zip_error_fini(&failure)
            source.deallocate()
            throw ParseFailure(.damagedFile, "\(kind) file whose archive is damaged or cut off")
        }
        self.archive = archive
    }

    deinit {
        zip_discard(archive)
        source.deallocate()
    }

    /// The names of the parts.
    var names: [String] {
        (0..<zip_get_num_entries(archive, 0)).compactMap { index in
            zip_get_name(archive, zip_uint64_t(index), 0).map { String(cString: $0) }
        }
    }

    /// A part's bytes; nil where there is none of that name.
    ///
    /// - Throws: `ParseFailure` where it is larger than any document, encrypted or damaged.
    func part(_ name: String) throws(ParseFailure) -> [UInt8]? {
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard zip_stat(archive, name, 0, &status) == 0 else { return nil }
        guard status.size <= Self.largest else {
            throw ParseFailure(.tooLarge, "\(kind) file with a part of \(status.size >> 20) MiB")
        }
        guard let file = zip_fopen(archive, name, 0) else {
            throw ParseFailure(
                .damagedFile, "\(kind) file whose \(name) cannot be opened, encrypted or damaged")
        }
        defer { zip_fclose(file) }
        var bytes = [UInt8](repeating: 0, count: Int(status.size))
        let read = bytes.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, zip_uint64_t($0.count)) }
        guard read == zip_int64_t(status.size) else {
            throw ParseFailure(.damagedFile, "\(kind) file whose \(name) is damaged")
        }
        return bytes
    }
}
