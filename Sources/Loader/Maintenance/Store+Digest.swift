extension Store {
    /// A fingerprint of every table of documents, by name: equal where two stores hold the same documents, whatever loads
    /// brought them in. Rows are taken in the order of the tables.
    ///
    /// - Throws: `.invalidQuery` where the file cannot be read.
    public func digests() throws(LoaderError) -> [String: UInt64] {
        var digests: [String: UInt64] = [:]
        for table in StoreNames.tables where table != "loads" {
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            func mix(_ bytes: some Sequence<UInt8>) {
                for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
                hash = (hash ^ 0x1ff) &* 0x0000_0100_0000_01b3
            }
            let columns = try self.table("SELECT * FROM \(table)", limit: 0).columns
            let own = columns.indices.filter { columns[$0] != "load_id" }
            try forEachRow("SELECT * FROM \(table)") { row in
                for column in own { mix(row.text(column)?.utf8 ?? "\u{0}".utf8) }
            }
            digests[table] = hash
        }
        return digests
    }
}
