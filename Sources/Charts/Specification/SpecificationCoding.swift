extension KeyedDecodingContainer {
    /// The value under a key, or what stands for it where the key is absent.
    func value<Value: Decodable>(_ key: Key, or standard: Value) throws -> Value {
        try decodeIfPresent(Value.self, forKey: key) ?? standard
    }
}
