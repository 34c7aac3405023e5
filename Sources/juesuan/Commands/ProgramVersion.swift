/// The version of the program, which the store remembers with each load.
enum ProgramVersion {
    /// Major and minor.
    static let text = "0.7"
}
