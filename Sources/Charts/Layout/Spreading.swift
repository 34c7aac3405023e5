/// Moves labels of one column or row apart.
enum Spreading {
    /// Places at least `gap` apart, as near to the wanted ones as a sweep down and up gets them.
    static func places(_ wanted: [Double], gap: Double, low: Double, high: Double) -> [Double] {
        var places = wanted
        for index in places.indices.dropFirst() {
            places[index] = max(places[index], places[index - 1] + gap)
        }
        if let last = places.indices.last, places[last] > high { places[last] = max(low, high) }
        for index in places.indices.dropLast().reversed() {
            places[index] = min(places[index], places[index + 1] - gap)
        }
        return places
    }
}
