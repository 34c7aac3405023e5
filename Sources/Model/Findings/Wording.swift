/// The same words in both languages.
public struct Wording: Hashable, Sendable {
    /// 中文
    public var chinese: String
    /// English
    public var english: String

    /// Makes a pair.
    public init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }
}
