/// A name in quotation marks; in title marks where it has quotation marks of its own.
enum Quoted {
    /// `“业务费”`
    static func text(_ name: String) -> String { name.has("“") ? "《\(name)》" : "“\(name)”" }
}
