import Statistics

extension LabelledValue {
    /// The median of values with its exact 95 % interval between two order statistics; without an interval under six
    /// values, where 95 % cannot be reached, and without a value where there is none.
    ///
    /// - Source: the sign test; see `MedianInterval`.
    public init(_ label: String, medianOf values: [Double], isHighlighted: Bool = false) {
        let interval = MedianInterval(Sample(values)).flatMap { $0.isAttained ? $0.lower...$0.upper : nil }
        self.init(
            label, Quartiles(of: values)?.median, isHighlighted: isHighlighted, interval: interval)
    }
}
