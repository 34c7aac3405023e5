extension SeededGenerator {
    /// The sequence that belongs to a seed, a subject and a year: the same question always gets the same answer,
    /// whoever asks it and whatever was asked before.
    init(seed: UInt64, about subject: String, year: Int = 0) {
        var hash = 0xCBF2_9CE4_8422_2325 ^ seed
        for byte in subject.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        self.init(seed: (hash ^ UInt64(year)) &* 0x9E37_79B9_7F4A_7C15)
    }

    /// A number from 0 to `count` - 1.
    public mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(count, 1))) }

    /// A number in a range.
    public mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// One of the choices.
    public mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }

    /// True in `percent` of a hundred cases.
    public mutating func happens(_ percent: Int) -> Bool { below(100) < percent }
}
